/** What a demo's web process may ask of its starter: which workers run, and to kill one as a power cut would. */
import {
  type SupervisorAnswer,
  SupervisorQuestionSchema,
} from "@/server/features/servers/supervisor-messages";
import type { Supervised } from "./supervise";

/** Null for what is no such question. A number that is no running worker of ours is left alone. */
export function answerPlugs(
  message: unknown,
  workers: readonly Pick<Supervised, "pid" | "kill">[],
): SupervisorAnswer | null {
  const { data: question } = SupervisorQuestionSchema.safeParse(message);
  if (question === undefined) return null;
  const { id } = question;
  if (question.ask === "plugs") {
    return { answer: "plugs", id, pids: workers.flatMap(({ pid }) => pid() ?? []) };
  }
  const worker = workers.find(({ pid }) => pid() === question.pid);
  worker?.kill();
  return { answer: "pull", id, isDone: worker !== undefined };
}
