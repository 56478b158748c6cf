/**
 * Makes a version of the draft. A version never changes; processes go on with the one they were published with. What it would
 * break has to be confirmed first.
 */
import { v7 as newId } from "uuid";
import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { checkForm } from "@/engine/form/check-form";
import { AppError, type FieldErrors } from "@/server/errors";
import { refuseNewerVersion } from "@/server/features/publishing/refuse-newer-version";
import { publicationOf, refuseUnconfirmed } from "@/server/features/publishing/review";
import { reviewForm } from "@/server/features/publishing/review-form";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { tellsOfDraft } from "@/server/trpc/tells-of-draft";
import { canBuildForms } from "./forms.policy";
import { getOwnedForm } from "./get-owned-form";
import { PublishFormInputSchema, PublishFormOutputSchema } from "./publish-form.schema";

/** So many problems are told in the refusal; the builder lists all. */
const TOLD_PROBLEMS = 5;

export const publishForm = memberProcedure
  .use(allow(canBuildForms))
  .use(tellsOfDraft("form"))
  .input(PublishFormInputSchema)
  .output(PublishFormOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const review = await reviewForm(ctx.member, input.formId);
    return withTenant(tenantId, async (tx) => {
      const draft = await lockDraft(tx, input);
      refuseErrors(draft);
      refuseUnconfirmed(review, input);
      const last = await tx.formVersion.aggregate({
        where: { formId: input.formId },
        _max: { number: true },
      });
      const number = (last._max.number ?? 0) + 1;
      const id = newId();
      await tx.formVersion.create({
        data: {
          tenantId,
          id,
          formId: input.formId,
          number,
          definition: draft,
          note: input.note || null,
          publication: publicationOf(review),
          publishedBy: memberId,
        },
      });
      await tx.form.updateMany({ where: { id: input.formId }, data: { publishedVersionId: id } });
      return { versionId: id, number };
    });
  });

/** Two people who publish at once get two numbers in a row: the second waits for the first. */
async function lockDraft(
  tx: Transaction,
  input: { formId: string; draftRevision: number; seenVersionId?: string | null | undefined },
): Promise<FormDefinition> {
  await tx.$executeRaw`select 1 from forms where id = ${input.formId}::uuid for update`;
  const form = await getOwnedForm(tx, input.formId);
  if (form.archivedAt) {
    throw new AppError("GONE", "This form is archived. Restore it before you publish it.");
  }
  if (form.draftRevision !== input.draftRevision) {
    throw new AppError(
      "CONFLICT",
      "The draft has changed since you looked at it. Look at it again, then publish it.",
    );
  }
  const { publishedVersionId } = form;
  await refuseNewerVersion(tx, { publishedVersionId, seenVersionId: input.seenVersionId }, (id) =>
    tx.formVersion.findFirst({ where: { id }, select: { number: true, publishedBy: true } }),
  );
  return FormDefinitionSchema.parse(form.draft);
}

function refuseErrors(draft: FormDefinition): void {
  if (draft.fields.length === 0) {
    throw new AppError("REFUSED", "This form has no fields yet. Add one, then publish it.");
  }
  const errors = checkForm(draft).filter((problem) => problem.severity === "error");
  if (errors.length === 0) return;
  const told = errors.slice(0, TOLD_PROBLEMS).map((problem) => problem.message);
  const more = errors.length > TOLD_PROBLEMS ? ` And ${errors.length - TOLD_PROBLEMS} more.` : "";
  const fieldErrors: FieldErrors = {};
  for (const { field, message } of errors) {
    if (field !== undefined) fieldErrors[field] = [...(fieldErrors[field] ?? []), message];
  }
  throw new AppError("REFUSED", `This form cannot be published yet. ${told.join(" ")}${more}`, {
    fieldErrors,
  });
}
