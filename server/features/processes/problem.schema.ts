import { z } from "zod";

/** What the checker found, without its fixes: those are functions, which the browser makes for itself. */
export const ProblemSchema = z.object({
  severity: z.enum(["error", "warning"]),
  code: z.string(),
  message: z.string(),
  element: z.string().optional(),
  flow: z.string().optional(),
  setting: z.string().optional(),
  /** Ids of the elements on the way to where it happens. */
  path: z.array(z.string()).optional(),
});
export type ProcessProblem = z.infer<typeof ProblemSchema>;
