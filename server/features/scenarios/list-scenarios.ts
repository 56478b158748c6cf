import { ScenarioSchema } from "@/contracts/scenario";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { getOwnedProcess } from "../processes/get-owned-process";
import { canReadProcesses } from "../processes/processes.policy";
import { ListScenariosInputSchema, ListScenariosOutputSchema } from "./list-scenarios.schema";

/** All scenarios of the process by name: they are few, and run together. */
export const listScenarios = memberProcedure
  .use(allow(canReadProcesses))
  .input(ListScenariosInputSchema)
  .output(ListScenariosOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      await getOwnedProcess(tx, input.processId);
      const rows = await tx.scenario.findMany({
        where: { processId: input.processId },
        orderBy: { name: "asc" },
        select: { id: true, name: true, content: true },
      });
      return rows.map(({ id, name, content }) => ({
        id,
        scenario: ScenarioSchema.parse({ ...Object(content), name }),
      }));
    }),
  );
