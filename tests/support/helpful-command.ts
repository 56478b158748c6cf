import type { Graph } from "@/engine/definition/graph";
import type { Command, InstanceState, Token } from "@/engine/instance/types";
import { testMember } from "./instance-driver";

/**
 * What somebody outside can do so that the token goes on; null when it waits for other tokens or listens beside the work,
 * so that nobody can say whether anything will come.
 */
export function helpfulCommand(graph: Graph, state: InstanceState, id: number): Command | null {
  const token = state.tokens[id];
  if (token === undefined || isBeside(state, token)) return null;
  switch (token.wait) {
    case undefined:
      return { type: "advance" };
    case "task":
      return completeTask(graph, id, token);
    case "effect":
      return { type: "effectSucceeded", token: id, result: { status: 200, body: { token: id } } };
    case "timer":
      return { type: "fireTimer", token: id, purpose: "wait" };
    case "event":
      return token.awaited?.kind === "conditional" ? null : { type: "occur", token: id, payload: id };
    case "incident":
      return { type: "retryIncident", token: id };
    default:
      return null;
  }
}

/** Listeners are no work, but for those that a choice waits for. */
function isBeside({ tokens }: InstanceState, { host }: Token): boolean {
  return host !== undefined && tokens[host]?.wait !== "choice";
}

function completeTask(graph: Graph, token: number, { element, claimedBy }: Token): Command {
  const task = graph.nodes.get(element)?.element;
  const outcome = task?.type === "userTask" ? (task.outcomes[0]?.value ?? null) : null;
  const memberId = claimedBy ?? testMember;
  return { type: "completeTask", token, memberId, outcome, comment: "Done.", submission: {} };
}
