/** Makes a version of the draft. A version never changes; processes go on with the one they were published with. */
import { v7 as newId } from "uuid";
import { type DecisionModel, DecisionModelSchema } from "@/contracts/decision";
import { compileDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { problemInWords } from "@/engine/decision/problem-in-words";
import { AppError } from "@/server/errors";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { tellsOfDraft } from "@/server/trpc/tells-of-draft";
import { canBuildDecisions } from "./decisions.policy";
import { getOwnedDecision } from "./get-owned-decision";
import { loadImportedModels } from "./load-imported-models";
import { PublishDecisionInputSchema, PublishDecisionOutputSchema } from "./publish-decision.schema";
import { storedModel } from "./stored-model";

/** So many problems are told in the refusal; the editor lists all. */
const TOLD_PROBLEMS = 5;

export const publishDecision = memberProcedure
  .use(allow(canBuildDecisions))
  .use(tellsOfDraft("decision"))
  .input(PublishDecisionInputSchema)
  .output(PublishDecisionOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    return withTenant(tenantId, async (tx) => {
      const { draft, originId } = await lockDraft(tx, input);
      refuseErrors(draft, await loadImportedModels(tx, [draft]));
      const last = await tx.decisionVersion.aggregate({
        where: { decisionId: input.decisionId },
        _max: { number: true },
      });
      const number = (last._max.number ?? 0) + 1;
      const id = newId();
      await tx.decisionVersion.create({
        data: {
          tenantId,
          id,
          decisionId: input.decisionId,
          number,
          model: storedModel(draft),
          originId,
          publishedBy: memberId,
        },
      });
      await tx.decision.updateMany({ where: { id: input.decisionId }, data: { publishedVersionId: id } });
      return { versionId: id, number };
    });
  });

/** Two people who publish at once get two numbers in a row: the second waits for the first. */
async function lockDraft(
  tx: Transaction,
  input: { decisionId: string; draftRevision: number },
): Promise<{ draft: DecisionModel; originId: string | null }> {
  await tx.$executeRaw`select 1 from decisions where id = ${input.decisionId}::uuid for update`;
  const decision = await getOwnedDecision(tx, input.decisionId);
  if (decision.archivedAt) {
    throw new AppError("GONE", "This decision is archived. Restore it before you publish it.");
  }
  if (decision.draftRevision !== input.draftRevision) {
    throw new AppError(
      "CONFLICT",
      "The draft has changed since you looked at it. Look at it again, then publish it.",
    );
  }
  return { draft: DecisionModelSchema.parse(decision.draft), originId: decision.originId };
}

function refuseErrors(draft: DecisionModel, imports: readonly DecisionModel[]): void {
  if (draft.decisions.length === 0) {
    throw new AppError("REFUSED", "This model has no decision yet. Add one, then publish it.");
  }
  const { problems } = compileDecisionModel(draft, imports, { checksTypes: true });
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length === 0) return;
  const told = errors.slice(0, TOLD_PROBLEMS).map(problemInWords);
  const more = errors.length > TOLD_PROBLEMS ? ` And ${errors.length - TOLD_PROBLEMS} more.` : "";
  throw new AppError("REFUSED", `This decision cannot be published yet. ${told.join(" ")}${more}`);
}
