import { isDeepStrictEqual } from "node:util";
import { v7 as newId } from "uuid";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { AppError } from "@/server/errors";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { checkDraft } from "../processes/check-draft";
import { getOwnedProcess } from "../processes/get-owned-process";
import { loadDirectory } from "../processes/load-directory";
import { pinnedDecisions } from "../processes/pinned-decisions";
import { pinnedForms } from "../processes/pinned-forms";
import { refuseErrors } from "../processes/refuse-errors";

type Maker = { tenantId: string; memberId: string };

/**
 * The version for test runs of the draft as it is now: the last one, where that is made of the same, else a new one. It is
 * never published, so nothing else starts it.
 */
export async function makeTestVersion(
  tx: Transaction,
  { tenantId, memberId }: Maker,
  processId: string,
): Promise<string> {
  await tx.$executeRaw`select 1 from processes where id = ${processId}::uuid for update`;
  const process = await getOwnedProcess(tx, processId);
  if (process.archivedAt) {
    throw new AppError("GONE", "This process is archived. Restore it before you test it.");
  }
  const draft = ProcessDefinitionSchema.parse(process.draft);
  const directory = await loadDirectory(tx, [draft]);
  refuseErrors(checkDraft(draft, directory), "tested");
  const forms = pinnedForms(draft, directory);
  const decisions = pinnedDecisions(draft, directory);
  const last = await tx.processVersion.findFirst({
    where: { processId, test: true },
    orderBy: { number: "asc" },
    include: {
      forms: { select: { formId: true, formVersionId: true } },
      decisions: { select: { decisionId: true, asked: true, decisionVersionId: true } },
    },
  });
  const isSame =
    last !== null &&
    isDeepStrictEqual(ProcessDefinitionSchema.parse(last.definition), draft) &&
    sameRows(last.forms, forms) &&
    sameRows(last.decisions, decisions);
  if (isSame) return last.id;
  const id = newId();
  const number = (last?.number ?? 0) - 1;
  await tx.processVersion.create({
    data: { tenantId, id, processId, number, test: true, definition: draft, publishedBy: memberId },
  });
  const of = { tenantId, processVersionId: id };
  await tx.processVersionForm.createMany({ data: forms.map((pin) => ({ ...of, ...pin })) });
  await tx.processVersionDecision.createMany({ data: decisions.map((pin) => ({ ...of, ...pin })) });
  return id;
}

/** The same rows, in whatever order. */
function sameRows(left: readonly object[], right: readonly object[]): boolean {
  return (
    left.length === right.length && left.every((row) => right.some((other) => isDeepStrictEqual(row, other)))
  );
}
