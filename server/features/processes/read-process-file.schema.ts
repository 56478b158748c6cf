import { z } from "zod";
import { ImportProblemSchema, ReportLineSchema } from "../interchange/interchange.schema";

export const ReadProcessFileOutputSchema = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    /** `id` as the file names it. */
    processes: z.array(z.object({ id: z.string(), name: z.string(), elements: z.int() })),
    report: z.array(ReportLineSchema),
  }),
  z.object({ ok: z.literal(false), problems: z.array(ImportProblemSchema) }),
]);
