import { dateTimeFormat } from "@/engine/intl-formats";
import type { CurrentMember } from "@/server/auth/member";
import { AppError } from "@/server/errors";
import { loadNames } from "@/server/features/members/load-names";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { tellsOfDraft } from "@/server/trpc/tells-of-draft";
import { canBuildForms } from "./forms.policy";
import { getOwnedForm } from "./get-owned-form";
import { FormRevisionOutputSchema, UpdateFormDraftInputSchema } from "./update-form-draft.schema";

/** Saves the draft if nobody has since the caller's revision; CONFLICT otherwise, so that no work is overwritten. */
export const updateFormDraft = memberProcedure
  .use(allow(canBuildForms))
  .use(tellsOfDraft("form"))
  .input(UpdateFormDraftInputSchema)
  .output(FormRevisionOutputSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { formId, draftRevision, draft } = input;
      const { count } = await tx.form.updateMany({
        where: { id: formId, draftRevision, archivedAt: null },
        data: {
          draft,
          name: draft.title.trim() || "Untitled form",
          draftRevision: draftRevision + 1,
          updatedAt: new Date(),
          updatedBy: ctx.member.memberId,
        },
      });
      if (count === 1) return { draftRevision: draftRevision + 1 };
      throw await explainRefusal(tx, ctx.member, formId);
    }),
  );

async function explainRefusal(tx: Transaction, member: CurrentMember, formId: string): Promise<AppError> {
  const form = await getOwnedForm(tx, formId);
  if (form.archivedAt) {
    return new AppError("GONE", "This form is archived. Restore it before you change it.");
  }
  const names = await loadNames(tx, [form.updatedBy]);
  const editor = (form.updatedBy && names.member(form.updatedBy)) || "Somebody else";
  const at = dateTimeFormat("en-GB", { timeStyle: "short", timeZone: member.timeZone });
  const change =
    form.updatedBy === member.memberId
      ? "You changed this form in another window"
      : `${editor} changed this form`;
  return new AppError(
    "CONFLICT",
    `${change} at ${at.format(form.updatedAt)}. Load that version, or keep the one you see.`,
  );
}
