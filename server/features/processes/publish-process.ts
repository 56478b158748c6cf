/**
 * Makes a version of the draft. A version never changes, and neither does what it is made of: each form that it names
 * is pinned to the version published at this moment, and so is each decision that it asks without a number. What it would
 * break, and scenarios that fail, have to be confirmed first.
 */
import { v7 as newId } from "uuid";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { AppError } from "@/server/errors";
import { refuseNewerVersion } from "@/server/features/publishing/refuse-newer-version";
import { publicationOf, refuseUnconfirmed } from "@/server/features/publishing/review";
import { reviewProcess } from "@/server/features/publishing/review-process";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { tellsOfDraft } from "@/server/trpc/tells-of-draft";
import { checkDraft } from "./check-draft";
import { getOwnedProcess } from "./get-owned-process";
import { loadDirectory } from "./load-directory";
import { pinnedDecisions } from "./pinned-decisions";
import { pinnedForms } from "./pinned-forms";
import { canBuildProcesses } from "./processes.policy";
import { PublishProcessInputSchema, PublishProcessOutputSchema } from "./publish-process.schema";
import { refuseErrors } from "./refuse-errors";
import { setStartEvents } from "./set-start-events";

export const publishProcess = memberProcedure
  .use(allow(canBuildProcesses))
  .use(tellsOfDraft("process"))
  .input(PublishProcessInputSchema)
  .output(PublishProcessOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const review = await reviewProcess(ctx.member, input.processId);
    return withTenant(tenantId, async (tx) => {
      const { draft, originId } = await lockDraft(tx, input);
      const directory = await loadDirectory(tx, [draft]);
      const problems = checkDraft(draft, directory);
      refuseErrors(problems, "published");
      refuseUnconfirmed(review, input);
      const versionId = newId();
      const last = await tx.processVersion.aggregate({
        where: { processId: input.processId, test: false },
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
          publication: publicationOf(review),
          publishedBy: memberId,
        },
      });
      await tx.processVersionForm.createMany({
        data: pinnedForms(draft, directory).map((pin) => ({ tenantId, processVersionId: versionId, ...pin })),
      });
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
  input: { processId: string; draftRevision: number; seenVersionId?: string | null | undefined },
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
  const { publishedVersionId } = process;
  await refuseNewerVersion(tx, { publishedVersionId, seenVersionId: input.seenVersionId }, (id) =>
    tx.processVersion.findFirst({ where: { id }, select: { number: true, publishedBy: true } }),
  );
  return { draft: ProcessDefinitionSchema.parse(process.draft), originId: process.originId };
}
