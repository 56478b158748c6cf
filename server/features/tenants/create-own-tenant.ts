import { userProcedure } from "@/server/trpc/procedures";
import { createTenant } from "./create-tenant";
import { CreateTenantInputSchema, CreateTenantOutputSchema } from "./create-tenant.schema";

/** One more tenant for a person who has an account. */
export const createOwnTenant = userProcedure
  .input(CreateTenantInputSchema)
  .output(CreateTenantOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const { slug } = await createTenant({
      name: input.tenantName,
      userId: ctx.user.id,
      timeZone: ctx.user.timeZone,
    });
    return { slug };
  });
