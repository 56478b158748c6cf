import { isDeepStrictEqual } from "node:util";
import { FormDefinitionSchema } from "@/contracts/form";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canReadForms } from "./forms.policy";
import { FormIdInputSchema, GetFormOutputSchema } from "./get-form.schema";
import { getOwnedForm } from "./get-owned-form";

/** A form with its draft, as the builder opens it. */
export const getForm = memberProcedure
  .use(allow(canReadForms))
  .input(FormIdInputSchema)
  .output(GetFormOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const form = await getOwnedForm(tx, input.formId);
      const version = await findVersion(tx, form.publishedVersionId);
      const editor = form.updatedBy ?? form.createdBy;
      const names = await loadNames(tx, [editor]);
      return {
        id: form.id,
        name: form.name,
        draft: FormDefinitionSchema.parse(form.draft),
        draftRevision: form.draftRevision,
        updatedAt: form.updatedAt,
        updatedBy: { memberId: editor, name: names.member(editor) ?? FORMER_MEMBER },
        published: version && {
          versionId: version.id,
          number: version.number,
          publishedAt: version.publishedAt,
          keys: FormDefinitionSchema.parse(version.definition).fields.map((field) => field.key),
        },
        hasChanges: !version || !isDeepStrictEqual(version.definition, form.draft),
        isArchived: form.archivedAt !== null,
      };
    }),
  );

async function findVersion(tx: Transaction, versionId: string | null) {
  return versionId ? tx.formVersion.findFirst({ where: { id: versionId } }) : null;
}
