import { z } from "zod";
import { ProblemSchema } from "./problem.schema";

export const PublishProcessInput = z.object({
  processId: z.uuid(),
  /** The revision that was looked at; another one is not published by accident. */
  draftRevision: z.int().min(1),
});
export const PublishProcessOutput = z.object({
  versionId: z.uuid(),
  number: z.int(),
  warnings: z.array(ProblemSchema),
});
