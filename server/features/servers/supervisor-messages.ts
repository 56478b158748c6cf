/**
 * What the web process of a demo asks the process that started it, over the channel between them: which workers can be
 * killed, and to kill one. Only the starter knows its children, so it has the last word.
 */
import { z } from "zod";

export const SupervisorQuestionSchema = z.discriminatedUnion("ask", [
  z.object({ ask: z.literal("plugs"), id: z.uuid() }),
  z.object({ ask: z.literal("pull"), id: z.uuid(), pid: z.int() }),
]);

export const SupervisorAnswerSchema = z.discriminatedUnion("answer", [
  /** Process ids of the workers that it has started and that run. */
  z.object({ answer: z.literal("plugs"), id: z.uuid(), pids: z.array(z.int()) }),
  /** False: it has no such worker. */
  z.object({ answer: z.literal("pull"), id: z.uuid(), isDone: z.boolean() }),
]);
export type SupervisorAnswer = z.infer<typeof SupervisorAnswerSchema>;
