import { ProcessDefinitionSchema } from "@/contracts/process";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { checkDraft } from "./check-draft";
import { CheckProcessOutputSchema } from "./check-process-draft.schema";
import { getOwnedProcess } from "./get-owned-process";
import { ProcessIdInputSchema } from "./get-process.schema";
import { loadDirectory } from "./load-directory";
import { canReadProcesses } from "./processes.policy";

/** The saved draft's problems, as publishing will see them. */
export const checkProcessDraft = memberProcedure
  .use(allow(canReadProcesses))
  .input(ProcessIdInputSchema)
  .output(CheckProcessOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const process = await getOwnedProcess(tx, input.processId);
      const draft = ProcessDefinitionSchema.parse(process.draft);
      const problems = checkDraft(draft, await loadDirectory(tx, [draft]));
      return { problems, draftRevision: process.draftRevision };
    }),
  );
