import { z } from "zod";
import { ProblemSchema } from "./problem.schema";

export const CheckProcessOutputSchema = z.object({
  problems: z.array(ProblemSchema),
  /** Of the draft that was checked; another one than the asker knows is somebody else's. */
  draftRevision: z.int(),
});
