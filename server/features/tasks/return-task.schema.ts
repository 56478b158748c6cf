import { z } from "zod";
import { KeySchema } from "@/contracts/form";

export const ReturnTaskInputSchema = z.object({
  taskId: z.uuid(),
  /** The earlier task. */
  element: KeySchema,
  comment: z.string().trim().min(1, "Say what has to be changed.").max(5000),
});
export type ReturnTask = z.infer<typeof ReturnTaskInputSchema>;
