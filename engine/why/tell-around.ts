import { undoneBy } from "@/engine/definition/compensation";
import type { GraphNode } from "@/engine/definition/graph";
import type { LoopProgress, Token } from "@/engine/instance/types";
import type { WaitScope } from "./types";
import { quoted } from "./why-names";

/** What a token runs inside of, from the inside out: rounds of a loop with their progress, sub-processes, what it undoes. */
export function tellAround({ graph, state, token }: WaitScope): string[] {
  const told: string[] = [];
  for (let at: Token | undefined = token; at?.scope !== undefined; at = state.tokens[at.scope]) {
    const around: Token | undefined = state.tokens[at.scope];
    const node = around && graph.nodes.get(around.element);
    if (around === undefined || node === undefined) break;
    if (at.round !== undefined && around.loop !== undefined)
      told.push(tellRound(node, at.round, around.loop));
    else if (around.undoing !== undefined) {
      const handler = graph.nodes.get(at.element);
      const undone = handler === undefined ? null : undoneBy(handler, graph.nodes);
      told.push(undone === null ? "It undoes what was done." : `It undoes ${quoted(undone)}.`);
    } else told.push(`It is part of ${quoted(node)}.`);
  }
  return told;
}

function tellRound(node: GraphNode, round: number, { total, done }: LoopProgress): string {
  const all = total === null ? "" : ` of ${total}`;
  return `This is round ${round + 1}${all} of ${quoted(node)}; ${done} ${done === 1 ? "is" : "are"} done.`;
}
