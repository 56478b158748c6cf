import { ValueSchema } from "@/contracts/value";
import type { ScriptAnswer, ScriptRun } from "@/engine/simulation/simulated-instance";

/** Runs a script as a worker would, apart from everything; the sandbox is loaded when the first one comes. */
export async function answerScript({ source, inputs, timeoutSeconds }: ScriptRun): Promise<ScriptAnswer> {
  const { runScript } = await import("@/worker/effects/script/script-threads");
  const milliseconds = timeoutSeconds * 1000;
  // The threads of scripts keep no process alive, and nothing else does here.
  const awake = setInterval(() => undefined, milliseconds);
  const answer = await runScript("command line", { source, inputs: JSON.stringify(inputs), milliseconds });
  clearInterval(awake);
  if (!answer.ok) return answer;
  const result = ValueSchema.safeParse(JSON.parse(answer.json));
  if (result.success) return { ok: true, result: result.data };
  return { ok: false, reason: "It returned something that no value can be." };
}
