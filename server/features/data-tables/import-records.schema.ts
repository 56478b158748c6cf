import { z } from "zod";
import { LanguageSchema } from "./data-tables.schema";

/** Characters of a file: what fits into a request with its quotes escaped. */
export const MAX_CSV_CHARACTERS = 2_400_000;

export const ImportRecordsInputSchema = z.object({
  tableId: z.uuid(),
  csv: z
    .string()
    .min(1, "The file is empty.")
    .max(MAX_CSV_CHARACTERS, "The file is larger than 2.4 MB. Split it, or take columns out."),
  language: LanguageSchema,
});

const countsShape = {
  added: z.int(),
  changed: z.int(),
  /** Records that the file says again as they are. */
  same: z.int(),
  refused: z.int(),
};

export const PreviewImportOutputSchema = z.object({
  ...countsShape,
  /** The file's headings, and which column each fills; null: none. */
  headings: z.array(z.object({ heading: z.string(), column: z.string().nullable() })),
  /** What is refused and why, the first hundred. */
  problems: z.array(z.object({ line: z.int(), message: z.string() })),
  /** The first lines as they would come in, by column key. */
  sample: z.array(
    z.object({
      line: z.int(),
      kind: z.enum(["added", "changed", "same"]),
      cells: z.record(z.string(), z.string()),
    }),
  ),
});
export type ImportPreview = z.infer<typeof PreviewImportOutputSchema>;

export const ImportRecordsOutputSchema = z.object(countsShape);
