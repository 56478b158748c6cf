import { z } from "zod";
import { ImportFileSchema } from "../interchange/interchange.schema";

export const ImportFormsInputSchema = ImportFileSchema.extend({
  /** Which forms of the file, as it names them. */
  forms: z.array(z.string().max(1000)).min(1, "Choose at least one form.").max(200),
});
export const ImportFormsOutputSchema = z.object({
  forms: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
