import type { ProcessDefinition } from "@/contracts/process";
import type { CompileScope } from "@/engine/definition/graph";
import type { Problem } from "@/engine/definition/problem";

/** What is wrong with the branches of an element that chooses among them by their conditions. */
export function checkBranches(title: string, scope: CompileScope): void {
  const { outgoing, choice } = scope.node;
  const isGateway = scope.node.element.type.endsWith("Gateway");
  if (isGateway ? outgoing.length < 2 : choice === null) return;
  const defaults = outgoing.filter((flow) => flow.isDefault).length;
  if (defaults > 1) scope.error("severalDefaults", `"${title}" has ${defaults} default branches; keep one.`);
  const goesOn = !isGateway && (choice?.always.length ?? 0) > 0;
  if (defaults === 0 && !goesOn) {
    scope.warning(
      "noDefault",
      `"${title}" has no default branch: when no condition is true, the request stops there until it is repaired.`,
      undefined,
      lastAsDefault(outgoing.at(-1)?.id),
    );
  }
}

function lastAsDefault(id: string | undefined): Problem["fix"] {
  const apply = (definition: ProcessDefinition) => ({
    ...definition,
    flows: definition.flows.map(({ condition, ...flow }) => {
      if (flow.id === id) return { ...flow, isDefault: true };
      return condition === undefined ? flow : { ...flow, condition };
    }),
  });
  return { label: "Make the last branch the default", apply };
}
