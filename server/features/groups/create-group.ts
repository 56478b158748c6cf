import { v7 as newId } from "uuid";
import { z } from "zod";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { explainTakenName } from "./explain-taken-name";
import { canManageGroups } from "./groups.policy";
import { CreateGroupInputSchema } from "./groups.schema";

export const createGroup = memberProcedure
  .use(allow(canManageGroups))
  .input(CreateGroupInputSchema)
  .output(z.object({ id: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const { tenantId } = ctx.member;
    const id = newId();
    await withTenant(tenantId, (tx) => tx.group.create({ data: { tenantId, id, name: input.name } })).catch(
      explainTakenName,
    );
    return { id };
  });
