import type { CompileScope } from "@/engine/definition/graph";

/** What is wrong with the branches of a gateway that chooses among them. */
export function checkBranches(title: string, scope: CompileScope): void {
  const { outgoing } = scope.node;
  if (outgoing.length < 2) return;
  const defaults = outgoing.filter((flow) => flow.isDefault).length;
  if (defaults > 1) scope.error("severalDefaults", `"${title}" has ${defaults} default branches; keep one.`);
  if (defaults === 0) {
    scope.warning(
      "noDefault",
      `"${title}" has no default branch: when no condition is true, the request stops there until it is repaired.`,
    );
  }
}
