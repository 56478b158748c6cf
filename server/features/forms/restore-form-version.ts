import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { AppError, notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { tellsOfDraft } from "@/server/trpc/tells-of-draft";
import { canBuildForms } from "./forms.policy";
import { FormVersionInputSchema } from "./get-form-version.schema";
import { FormRevisionOutputSchema } from "./update-form-draft.schema";

/** Puts a version back into the draft. What is published does not change until somebody publishes again. */
export const restoreFormVersion = memberProcedure
  .use(allow(canBuildForms))
  .use(tellsOfDraft("form"))
  .input(FormVersionInputSchema)
  .output(FormRevisionOutputSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { tenantId, memberId } = ctx.member;
      const version = await tx.formVersion.findFirst({
        where: { id: input.versionId, formId: input.formId },
        include: { form: true },
      });
      if (!version) throw notFound("version");
      if (version.form.archivedAt) {
        throw new AppError("GONE", "This form is archived. Restore it before you change it.");
      }
      const draft: FormDefinition = FormDefinitionSchema.parse(version.definition);
      return tx.form.update({
        where: { tenantId_id: { tenantId, id: input.formId } },
        data: {
          draft,
          name: draft.title.trim() || "Untitled form",
          draftRevision: { increment: 1 },
          updatedAt: new Date(),
          updatedBy: memberId,
        },
        select: { draftRevision: true },
      });
    }),
  );
