import { z } from "zod";

/** Characters of a file. */
export const MAX_IMPORT_LENGTH = 10 * 1024 * 1024;

/** A file as text: the browser has decoded it by its own declaration. */
export const ImportFileSchema = z.object({
  fileName: z.string().trim().min(1).max(255),
  content: z
    .string()
    .min(1, "The file is empty.")
    .max(MAX_IMPORT_LENGTH, "The file is larger than 10 MB. Split it, or take parts out."),
});

/** Why a file is not taken. */
export const ImportProblemSchema = z.object({
  message: z.string(),
  elementId: z.string().optional(),
  line: z.int().optional(),
  column: z.int().optional(),
  /** Where in a JSON document. */
  pointer: z.string().optional(),
});
export type ImportProblem = z.infer<typeof ImportProblemSchema>;

/** What became of something in a file that is taken. */
export const ReportLineSchema = z.object({
  level: z.enum(["kept", "mapped", "ignored"]),
  message: z.string(),
  elementId: z.string().optional(),
  line: z.int().optional(),
  pointer: z.string().optional(),
});
export type ImportReportLine = z.infer<typeof ReportLineSchema>;

/** A file on its way out. */
export const ExportedFileSchema = z.object({ fileName: z.string(), content: z.string() });
export type ExportedFile = z.infer<typeof ExportedFileSchema>;
