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
    case "call":
      return { type: "callCompleted", token: id, output: { called: id } };
    case "permit":
      return { type: "grantPermit", token: id };
    case "scope":
      return helpAdHoc(graph, id, token);
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

function completeTask(graph: Graph, token: number, { element, claimedBy, task }: Token): Command {
  if (task?.question !== undefined) {
    return { type: "answerTask", token, memberId: task.question.to, answer: "Because." };
  }
  const drawn = graph.nodes.get(element)?.element;
  const outcome = drawn?.type === "userTask" ? (drawn.outcomes[0]?.value ?? null) : null;
  const memberId = claimedBy ?? nextPerson(task) ?? testMember;
  return { type: "completeTask", token, memberId, outcome, comment: "Done.", submission: {} };
}

/** A candidate who is named and has not done their part yet. */
function nextPerson(task: Token["task"]): string | undefined {
  const done = new Set(task?.votes?.map(({ member }) => member));
  const people = task?.candidates.filter((candidate) => candidate.kind === "member") ?? [];
  return people.find(({ memberId }) => !done.has(memberId))?.memberId;
}

/** An ad-hoc sub-process goes on by itself only while something runs in it. */
function helpAdHoc(
  { nodes }: Graph,
  token: number,
  { element, loop, closed, inside = 0 }: Token,
): Command | null {
  const node = nodes.get(element);
  if (node?.element.type !== "adHocSubProcess" || loop !== undefined || closed) return null;
  if (node.element.completionCondition === undefined) return { type: "completeAdHoc", token };
  const step = [...nodes.values()].find(({ parent, incoming }) => parent === node && incoming.length === 0);
  return inside > 0 || step === undefined
    ? null
    : { type: "activateElement", token, element: step.element.id };
}
