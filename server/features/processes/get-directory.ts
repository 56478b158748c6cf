import { ProcessDefinitionSchema } from "@/contracts/process";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { GetDirectoryOutputSchema } from "./get-directory.schema";
import { getOwnedProcess } from "./get-owned-process";
import { ProcessIdInputSchema } from "./get-process.schema";
import { loadDirectory } from "./load-directory";
import { canReadProcesses } from "./processes.policy";

/** What the designer of a process offers to choose from, and what its live checks look things up in. */
export const getDirectory = memberProcedure
  .use(allow(canReadProcesses))
  .input(ProcessIdInputSchema)
  .output(GetDirectoryOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const process = await getOwnedProcess(tx, input.processId);
      return loadDirectory(tx, [ProcessDefinitionSchema.parse(process.draft)]);
    }),
  );
