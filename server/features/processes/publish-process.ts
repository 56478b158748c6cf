/**
 * Makes a version of the draft. A version never changes, and neither does what it is made of: each form that it names
 * is pinned to the version published at this moment, and so is each decision that it asks without a number.
 */
import { v7 as newId } from "uuid";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { AppError } from "@/server/errors";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { tellsOfDraft } from "@/server/trpc/tells-of-draft";
import { checkDraft, formsOf } from "./check-draft";
import { getOwnedProcess } from "./get-owned-process";
import { type Directory, loadDirectory } from "./load-directory";
import { pinnedDecisions } from "./pinned-decisions";
import type { ProcessProblem } from "./problem.schema";
import { canBuildProcesses } from "./processes.policy";
import { PublishProcessInputSchema, PublishProcessOutputSchema } from "./publish-process.schema";
import { setStartEvents } from "./set-start-events";

/** So many problems are told in the refusal; the designer lists all. */
const TOLD_PROBLEMS = 5;

export const publishProcess = memberProcedure
  .use(allow(canBuildProcesses))
  .use(tellsOfDraft("process"))
  .input(PublishProcessInputSchema)
  .output(PublishProcessOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    return withTenant(tenantId, async (tx) => {
      const { draft, originId } = await lockDraft(tx, input);
      const directory = await loadDirectory(tx, [draft]);
      const problems = checkDraft(draft, directory);
      refuseErrors(problems);
      const versionId = newId();
      const last = await tx.processVersion.aggregate({
        where: { processId: input.processId },
        _max: { number: true },
      });
      const number = (last._max.number ?? 0) + 1;
      await tx.processVersion.create({
        data: {
          tenantId,
          id: versionId,
          processId: input.processId,
          number,
          definition: draft,
          originId,
          note: input.note || null,
          publishedBy: memberId,
        },
      });
      await tx.processVersionForm.createMany({ data: pinForms(draft, directory, { tenantId, versionId }) });
      await tx.processVersionDecision.createMany({
        data: pinnedDecisions(draft, directory).map((pin) => ({
          tenantId,
          processVersionId: versionId,
          ...pin,
        })),
      });
      await tx.process.updateMany({
        where: { id: input.processId },
        data: { publishedVersionId: versionId },
      });
      await setStartEvents(tx, { tenantId, processId: input.processId }, draft);
      return { versionId, number, warnings: problems };
    });
  });

/** Two people who publish at once get two numbers in a row: the second waits for the first. */
async function lockDraft(
  tx: Transaction,
  input: { processId: string; draftRevision: number },
): Promise<{ draft: ProcessDefinition; originId: string | null }> {
  await tx.$executeRaw`select 1 from processes where id = ${input.processId}::uuid for update`;
  const process = await getOwnedProcess(tx, input.processId);
  if (process.archivedAt) {
    throw new AppError("GONE", "This process is archived. Restore it before you publish it.");
  }
  if (process.draftRevision !== input.draftRevision) {
    throw new AppError(
      "CONFLICT",
      "The draft has changed since you looked at it. Look at it again, then publish it.",
    );
  }
  return { draft: ProcessDefinitionSchema.parse(process.draft), originId: process.originId };
}

function refuseErrors(problems: ProcessProblem[]): void {
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length === 0) return;
  const told = errors.slice(0, TOLD_PROBLEMS).map((problem) => problem.message);
  const more = errors.length > TOLD_PROBLEMS ? ` And ${errors.length - TOLD_PROBLEMS} more.` : "";
  throw new AppError("REFUSED", `This process cannot be published yet. ${told.join(" ")}${more}`, {
    problems: errors,
  });
}

function pinForms(
  draft: ProcessDefinition,
  directory: Directory,
  { tenantId, versionId }: { tenantId: string; versionId: string },
) {
  return formsOf(draft).flatMap((formId) => {
    const formVersionId = directory.forms.find((form) => form.id === formId)?.publishedVersionId;
    return formVersionId ? [{ tenantId, processVersionId: versionId, formId, formVersionId }] : [];
  });
}
