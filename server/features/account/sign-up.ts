import { createTenant } from "@/server/features/tenants/create-tenant";
import { publicProcedure } from "@/server/trpc/procedures";
import { admitSignUp } from "./admit-sign-up";
import { explainTakenEmail, prepareUser } from "./new-user";
import { SignUpInputSchema, SignUpOutputSchema } from "./sign-up.schema";

/** Makes the person, their tenant and their membership as its owner, all or nothing. */
export const signUp = publicProcedure
  .input(SignUpInputSchema)
  .output(SignUpOutputSchema)
  .mutation(async ({ ctx, input }) => {
    admitSignUp(ctx.clientAddress ?? null);
    const user = await prepareUser(input);
    const { slug } = await createTenant(
      { name: input.tenantName, userId: user.id, timeZone: user.timeZone },
      (tx) => tx.user.create({ data: user }),
    ).catch(explainTakenEmail);
    return { slug };
  });
