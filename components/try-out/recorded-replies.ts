import type { StepReply } from "@/contracts/scenario";
import { sameValue } from "@/engine/form/same-value";
import type { SavedScenario } from "@/server/features/scenarios/scenarios.schema";

export type RecordedReply = { label: string; reply: StepReply };

/** Replies that the scenarios give to the step, each once, under the name of the first that has it. */
export function recordedReplies(scenarios: readonly SavedScenario[], element: string): RecordedReply[] {
  const found: RecordedReply[] = [];
  for (const { scenario } of scenarios) {
    for (const input of scenario.inputs) {
      if (input.kind !== "answerStep" || input.element !== element) continue;
      const { reply } = input;
      if (found.some((other) => sameReply(other.reply, reply))) continue;
      found.push({ label: scenario.name, reply });
    }
  }
  return found;
}

function sameReply(left: StepReply, right: StepReply): boolean {
  if (left.kind === "result") return right.kind === "result" && sameValue(left.value, right.value);
  return right.kind === "failure" && left.reason === right.reason && left.code === right.code;
}
