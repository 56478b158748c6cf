import type { ScenarioInput } from "@/contracts/scenario";
import type { Graph } from "@/engine/definition/graph";
import { durationInWords } from "@/engine/time/duration-parts";
import { titleIn } from "./find-place";

/** What an input does, as the beginning of a sentence: `"Approve" is done: Approved`. */
export function inputInWords(graph: Graph, input: ScenarioInput): string {
  const title = (element: string) => titleIn({ graph }, element);
  switch (input.kind) {
    case "completeTask": {
      const { element, outcome } = input;
      const label = outcome === null ? null : outcomeLabel(graph, element, outcome);
      return `${title(element)} is done${label === null ? "" : `: ${label}`}`;
    }
    case "sendBack":
      return `${title(input.element)} is sent back to ${title(input.to)}`;
    case "advanceTimer":
      return `The time of ${title(input.element)} comes`;
    case "passTime":
      return `${durationInWords(input.duration)} pass`;
    case "answerStep":
      return input.reply.kind === "failure"
        ? `${title(input.element)} fails: ${input.reply.reason}`
        : `${title(input.element)} gets its answer`;
    case "message":
      return `The message "${input.name}" comes`;
    case "signal":
      return `The signal "${input.name}" is sent`;
    case "startStep":
      return `Somebody starts ${title(input.element)}`;
    case "finishAdHoc":
      return `Somebody says that ${title(input.element)} is done`;
    case "retryStep":
      return `${title(input.element)} is tried again`;
  }
}

function outcomeLabel(graph: Graph, element: string, outcome: string): string {
  const task = graph.nodes.get(element)?.element;
  const outcomes = task?.type === "userTask" ? task.outcomes : [];
  return outcomes.find(({ value }) => value === outcome)?.label ?? outcome;
}
