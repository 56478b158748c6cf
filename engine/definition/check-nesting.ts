import type { ElementType } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { isInsideItself } from "./build-nodes";
import type { GraphNode } from "./graph";
import type { Problem } from "./problem";

const containers: readonly ElementType[] = [
  "subProcess",
  "transaction",
  "adHocSubProcess",
  "eventSubProcess",
];

/** Whether other elements can stand inside. */
export function isContainer(type: ElementType): boolean {
  return containers.includes(type);
}

/** What is wrong with what stands inside what: parents that are missing or no sub-process, flows over a border. */
export function checkNesting(nodes: ReadonlyMap<string, GraphNode>): Problem[] {
  return [...nodes.values()].flatMap((node) => [...checkParent(node, nodes), ...checkCrossing(node)]);
}

function checkParent({ element }: GraphNode, nodes: ReadonlyMap<string, GraphNode>): Problem[] {
  if (element.parent === undefined) return [];
  const about = { severity: "error" as const, element: element.id, setting: "parent" };
  const title = elementTitle(element);
  const parent = nodes.get(element.parent);
  if (isInsideItself(element, nodes)) {
    return [{ ...about, code: "insideItself", message: `"${title}" stands inside itself.` }];
  }
  if (parent !== undefined && isContainer(parent.element.type)) return [];
  const message = `"${title}" stands in "${element.parent}", which is no sub-process of this process.`;
  return [{ ...about, code: "parentMissing", message }];
}

function checkCrossing({ element, parent, outgoing }: GraphNode): Problem[] {
  return outgoing
    .filter(({ target }) => target.parent !== parent)
    .map(({ id, target }) => ({
      severity: "error",
      code: "flowOverBorder",
      message: `The flow from "${elementTitle(element)}" to "${elementTitle(target.element)}" crosses the border of a sub-process.`,
      element: element.id,
      flow: id,
      fix: {
        label: "Remove the flow",
        apply: (definition) => ({ ...definition, flows: definition.flows.filter((flow) => flow.id !== id) }),
      },
    }));
}
