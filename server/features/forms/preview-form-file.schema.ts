import { z } from "zod";
import { ImportProblemSchema, ReportLineSchema } from "../interchange/interchange.schema";

export const PreviewFormFileOutputSchema = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    /** `id` as the file names it. */
    forms: z.array(z.object({ id: z.string(), name: z.string(), fields: z.int() })),
    report: z.array(ReportLineSchema),
  }),
  z.object({ ok: z.literal(false), problems: z.array(ImportProblemSchema) }),
]);
