import { dateTimeFormat } from "@/engine/intl-formats";
import type { CurrentMember } from "@/server/auth/member";
import { AppError } from "@/server/errors";
import { loadNames } from "@/server/features/members/load-names";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { tellsOfDraft } from "@/server/trpc/tells-of-draft";
import { canBuildDecisions } from "./decisions.policy";
import { getOwnedDecision } from "./get-owned-decision";
import { storedModel } from "./stored-model";
import { DecisionRevisionOutputSchema, UpdateDecisionDraftInputSchema } from "./update-decision-draft.schema";

/** Saves the draft if nobody has since the caller's revision; CONFLICT otherwise, so that no work is overwritten. */
export const updateDecisionDraft = memberProcedure
  .use(allow(canBuildDecisions))
  .use(tellsOfDraft("decision"))
  .input(UpdateDecisionDraftInputSchema)
  .output(DecisionRevisionOutputSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { decisionId, draftRevision, draft } = input;
      const { count } = await tx.decision.updateMany({
        where: { id: decisionId, draftRevision, archivedAt: null },
        data: {
          draft: storedModel(draft),
          name: draft.name.trim() || "Untitled decision",
          draftRevision: draftRevision + 1,
          updatedAt: new Date(),
          updatedBy: ctx.member.memberId,
        },
      });
      if (count === 1) return { draftRevision: draftRevision + 1 };
      throw await explainRefusal(tx, ctx.member, decisionId);
    }),
  );

async function explainRefusal(tx: Transaction, member: CurrentMember, decisionId: string): Promise<AppError> {
  const decision = await getOwnedDecision(tx, decisionId);
  if (decision.archivedAt) {
    return new AppError("GONE", "This decision is archived. Restore it before you change it.");
  }
  const names = await loadNames(tx, [decision.updatedBy]);
  const editor = (decision.updatedBy && names.member(decision.updatedBy)) || "Somebody else";
  const at = dateTimeFormat("en-GB", { timeStyle: "short", timeZone: member.timeZone });
  const change =
    decision.updatedBy === member.memberId
      ? "You changed this decision in another window"
      : `${editor} changed this decision`;
  return new AppError(
    "CONFLICT",
    `${change} at ${at.format(decision.updatedAt)}. Load that version, or keep the one you see.`,
  );
}
