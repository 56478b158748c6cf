import { withTenantAndUser } from "@/server/tenancy/with-tenant";
import { userProcedure } from "@/server/trpc/procedures";
import { AcceptInvitationInputSchema, AcceptInvitationOutputSchema } from "./accept-invitation.schema";
import { getInvitation } from "./find-invitation";
import { joinTenant } from "./join-tenant";

/** The signed-in person joins; whoever holds the link may use it, also under another address. */
export const acceptInvitation = userProcedure
  .input(AcceptInvitationInputSchema)
  .output(AcceptInvitationOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const invitation = await getInvitation(input.token);
    await withTenantAndUser({ tenantId: invitation.tenantId, userId: ctx.user.id }, (tx) =>
      joinTenant(tx, invitation, ctx.user.id),
    );
    return { slug: invitation.slug };
  });
