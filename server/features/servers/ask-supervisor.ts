import { randomUUID } from "node:crypto";
import { env } from "@/server/env";
import { type SupervisorAnswer, SupervisorAnswerSchema } from "./supervisor-messages";

const PATIENCE_MS = 2_000;

/** The workers that the starter of this process has running; none outside of a demo. */
export async function listPids(): Promise<number[]> {
  const answer = await ask({ ask: "plugs" });
  return answer?.answer === "plugs" ? answer.pids : [];
}

/** Has the starter kill one of its workers; false when it has no such worker, or there is no starter to ask. */
export async function killWorker(pid: number): Promise<boolean> {
  const answer = await ask({ ask: "pull", pid });
  return answer?.answer === "pull" && answer.isDone;
}

/** Null when nobody answers. */
async function ask(
  question: { ask: "plugs" } | { ask: "pull"; pid: number },
): Promise<SupervisorAnswer | null> {
  if (!env.isPluggable || process.send === undefined || !process.connected) return null;
  const id = randomUUID();
  const { promise, resolve } = Promise.withResolvers<SupervisorAnswer | null>();
  const hear = (message: unknown) => {
    const { data } = SupervisorAnswerSchema.safeParse(message);
    if (data?.id === id) resolve(data);
  };
  const timer = setTimeout(() => resolve(null), PATIENCE_MS);
  process.on("message", hear);
  process.send({ ...question, id });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    process.off("message", hear);
  }
}
