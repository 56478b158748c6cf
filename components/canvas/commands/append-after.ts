import type { Element, Flow, ProcessDefinition } from "@/contracts/process";
import { outgoingFlows } from "@/engine/layout/flow-order";
import { isGateway } from "../element-traits";
import { freeFlowId } from "./draft-ids";
import { findRejoin } from "./find-rejoin";
import { insertOnFlow } from "./insert-on-flow";
import { makeRoom } from "./make-room";
import { scopeOf, standIn } from "./stand-in";

/**
 * Adds elements after one: on its way out when it has a single one, as a new branch after a gateway, else as its first
 * way out. A new branch comes back to where the other branches meet. They stand in the same sub-process.
 */
export function appendAfter(
  definition: ProcessDefinition,
  elementId: string,
  elements: readonly Element[],
): ProcessDefinition {
  const source = definition.elements.find((element) => element.id === elementId);
  const first = elements[0];
  const last = elements.at(-1);
  if (!source || !first || !last) return definition;
  const ways = outgoingFlows(definition).get(elementId) ?? [];
  const only = ways.length === 1 ? ways[0] : undefined;
  if (only && !isGateway(source.type)) return insertOnFlow(definition, only.id, elements);

  const chain = [elementId, ...elements.map((element) => element.id)];
  const end = last.type === "endEvent" ? null : ways.length > 0 ? findRejoin(definition, elementId) : null;
  if (end) chain.push(end);
  const links: Flow[] = [];
  for (const [index, id] of chain.slice(0, -1).entries()) {
    const target = chain[index + 1];
    if (target)
      links.push({
        id: freeFlowId(
          definition,
          links.map((link) => link.id),
        ),
        source: id,
        target,
      });
  }
  const grown = {
    ...definition,
    elements: [...definition.elements, ...standIn(scopeOf(definition, elementId), elements)],
    flows: [...definition.flows, ...links],
  };
  return makeRoom(grown, { after: elementId, elements });
}
