import type { Variables } from "@/contracts/value";
import type { FlowChoice, GraphFlow, Moves } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";

/**
 * The flows to take after the element at the token, or why that cannot be said. Conditions see `extra` as well: what the
 * element leaves behind.
 */
export function chooseFlows(
  moves: Pick<Moves, "ask">,
  token: number,
  { always, asked, otherwise }: FlowChoice,
  extra?: Variables,
): { flows: GraphFlow[] } | { reason: string } {
  const holding: GraphFlow[] = [];
  for (const flow of asked) {
    if (flow.condition === null) continue;
    const answer = moves.ask(token, flow.condition, `the condition \`${flow.conditionSource}\``, extra);
    if ("reason" in answer) return answer;
    if (answer.value === true) holding.push(flow);
  }
  if (holding.length === 0 && otherwise !== null) holding.push(otherwise);
  const flows = [...always, ...holding];
  if (flows.length > 0) return { flows };
  const source = asked[0]?.source.element;
  const title = source === undefined ? "" : elementTitle(source);
  return { reason: `No condition after "${title}" was true and no branch is marked as the default.` };
}
