import { holdsValue } from "@/engine/form/holds-value";
import { readFormFile } from "@/interchange/forms/read-form-file";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ImportFileSchema } from "../interchange/interchange.schema";
import { canBuildForms } from "./forms.policy";
import { PreviewFormFileOutputSchema } from "./preview-form-file.schema";

/** What a file would become as a form; changes nothing. A mutation, since files are too long for a URL. */
export const previewFormFile = memberProcedure
  .use(allow(canBuildForms))
  .input(ImportFileSchema)
  .output(PreviewFormFileOutputSchema)
  .mutation(({ input }) => {
    const read = readFormFile(input.content, input.fileName);
    if (!read.ok) return read;
    const forms = read.forms.map(({ id, definition }) => ({
      id,
      name: definition.title,
      fields: definition.fields.filter(holdsValue).length,
    }));
    return { ok: true as const, forms, report: read.report };
  });
