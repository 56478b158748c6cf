import { explainTakenEmail, prepareUser } from "@/server/features/account/new-user";
import { withTenantAndUser } from "@/server/tenancy/with-tenant";
import { publicProcedure } from "@/server/trpc/procedures";
import { SignUpInvitedInputSchema, SignUpInvitedOutputSchema } from "./accept-invitation.schema";
import { getInvitation } from "./find-invitation";
import { joinTenant } from "./join-tenant";

/** A person without an account signs up and joins in one transaction. */
export const signUpInvited = publicProcedure
  .input(SignUpInvitedInputSchema)
  .output(SignUpInvitedOutputSchema)
  .mutation(async ({ input }) => {
    const invitation = await getInvitation(input.token);
    const user = await prepareUser({ ...input, email: invitation.email });
    await withTenantAndUser({ tenantId: invitation.tenantId, userId: user.id }, async (tx) => {
      await tx.user.create({ data: user });
      await joinTenant(tx, invitation, user.id);
    }).catch(explainTakenEmail);
    return { slug: invitation.slug, email: user.email };
  });
