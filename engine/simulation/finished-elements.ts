import type { JournalEvent } from "@/contracts/journal";
import type { Graph } from "@/engine/definition/graph";
import type { InstanceState } from "@/engine/instance/types";

/** Ends that interrupt what they stand in, so that their own tokens are given up as well. */
const interrupting: ReadonlySet<string | undefined> = new Set(["error", "cancel", "escalation"]);

/** The elements that the events finish, in order. Of a loop each round is finished, and the token around the rounds is none. */
export function finishedElements(
  graph: Graph,
  before: InstanceState | null,
  events: readonly JournalEvent[],
): string[] {
  const loops = new Set<number>();
  const entered = new Map<number, string>();
  const endsHere = (token: number) => {
    const known = before?.tokens[token];
    if (known?.wait === "incident") return [];
    const id = entered.get(token) ?? known?.element;
    const element = id === undefined ? undefined : graph.nodes.get(id)?.element;
    return element?.type === "endEvent" && interrupting.has(element.event?.type) ? [element.id] : [];
  };
  return events.flatMap((event) => {
    if (event.type === "elementEntered") entered.set(event.token, event.element);
    if (event.type === "loopStarted") loops.add(event.token);
    if (event.type === "tokensCancelled") return event.tokens.flatMap(endsHere);
    if (event.type !== "elementCompleted") return [];
    const isLoop = loops.has(event.token) || before?.tokens[event.token]?.loop !== undefined;
    return isLoop ? [] : [event.element];
  });
}
