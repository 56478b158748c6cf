import { z } from "zod";
import { ImportFileSchema } from "../interchange/interchange.schema";

export const ImportProcessesInputSchema = ImportFileSchema.extend({
  /** Which processes of the file, as it names them. */
  processes: z.array(z.string().min(1).max(300)).min(1, "Choose at least one process.").max(200),
});
export const ImportProcessesOutputSchema = z.object({
  processes: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
