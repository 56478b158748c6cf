import { elementTitle } from "@/engine/elements/element-title";
import { isReservedName } from "@/engine/form/reserved-names";
import type { CompiledLoop, CompileScope } from "./graph";

/** The element's loop, ready to run; null when it is done once. */
export function compileLoop(scope: CompileScope): CompiledLoop | null {
  const { element } = scope.node;
  const loop = "loop" in element ? element.loop : undefined;
  if (loop === undefined) return null;
  if (loop.kind === "standard") {
    const condition = scope.expression("loop.condition", loop.condition);
    return { settings: loop, condition, collection: null, output: null };
  }
  const title = elementTitle(element);
  if (isReservedName(loop.itemVariable)) {
    scope.error(
      "reservedName",
      `"${title}" calls its items "${loop.itemVariable}", a reserved word.`,
      "loop.itemVariable",
    );
  }
  if ((loop.output === undefined) !== (loop.outputCollection === undefined)) {
    const message = `"${title}" collects its rounds' output only with both: what to collect and the name of the list.`;
    scope.error(
      "outputIncomplete",
      message,
      loop.output === undefined ? "loop.output" : "loop.outputCollection",
    );
  }
  const optional = (setting: string, source: string | undefined) =>
    source === undefined ? null : scope.expression(setting, source);
  return {
    settings: loop,
    condition: optional("loop.completionCondition", loop.completionCondition),
    collection: scope.expression("loop.collection", loop.collection),
    output: optional("loop.output", loop.output),
  };
}
