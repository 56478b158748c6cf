import { z } from "zod";
import { ImportProblemSchema, ReportLineSchema } from "../interchange/interchange.schema";

export const ReadDecisionFileOutputSchema = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    name: z.string(),
    decisions: z.array(z.string()),
    report: z.array(ReportLineSchema),
  }),
  z.object({ ok: z.literal(false), problems: z.array(ImportProblemSchema) }),
]);
