import { FormDefinitionSchema } from "@/contracts/form";
import { writeJsonSchema } from "@/interchange/forms/json-schema/write-json-schema";
import { notFound } from "@/server/errors";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { fileNameOf } from "../interchange/file-name-of";
import { ExportedFileSchema } from "../interchange/interchange.schema";
import { ExportFormInputSchema } from "./export-form.schema";
import { canReadForms } from "./forms.policy";
import { getOwnedForm } from "./get-owned-form";

/** The draft or a version as a file: JSON Schema of its answers, or the form itself. */
export const exportForm = memberProcedure
  .use(allow(canReadForms))
  .input(ExportFormInputSchema)
  .output(ExportedFileSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { name, definition: stored } = await findDefinition(tx, input);
      const definition = FormDefinitionSchema.parse(stored);
      if (input.as === "jsonSchema") {
        return { fileName: fileNameOf(name, "schema.json"), content: writeJsonSchema(definition) };
      }
      return {
        fileName: fileNameOf(name, "form.json"),
        content: `${JSON.stringify(definition, null, 2)}\n`,
      };
    }),
  );

type Wanted = { formId: string; versionId?: string | undefined };

async function findDefinition(tx: Transaction, { formId, versionId }: Wanted) {
  const { name, draft } = await getOwnedForm(tx, formId);
  if (versionId === undefined) return { name, definition: draft };
  const version = await tx.formVersion.findFirst({ where: { id: versionId, formId } });
  if (!version) throw notFound("version");
  return { name, definition: version.definition };
}
