import { z } from "zod";
import { RoleSchema } from "@/contracts/role";
import { userProcedure } from "@/server/trpc/procedures";

const ListTenantsOutputSchema = z.array(z.object({ slug: z.string(), name: z.string(), role: RoleSchema }));

/** The tenants that the signed-in person can switch between. */
export const listTenants = userProcedure
  .output(ListTenantsOutputSchema)
  .query(({ ctx }) =>
    ctx.user.memberships.map(({ slug, tenantName, role }) => ({ slug, name: tenantName, role })),
  );
