import { z } from "zod";

export const AskTaskInputSchema = z.object({
  taskId: z.uuid(),
  /** Who shall answer. */
  memberId: z.uuid("Choose whom to ask."),
  question: z.string().trim().min(1, "Write what you want to know.").max(2000),
});
export type AskTask = z.infer<typeof AskTaskInputSchema>;

export const AnswerTaskInputSchema = z.object({
  taskId: z.uuid(),
  /** Null: the one who asked takes the question back. */
  answer: z.string().trim().min(1, "Write an answer.").max(5000).nullable(),
});
