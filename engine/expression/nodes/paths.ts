/** `a.b`: an entry of a context, a property of a date, time, duration or range, or that of each item of a list. */
import type { NodeCompiler } from "@/engine/expression/compile/compiler";
import type { Run } from "@/engine/expression/run";
import { temporalProperty } from "@/engine/expression/temporal/temporal-properties";
import { entryOf, FeelRange, type FeelValue, isContext, isList } from "@/engine/expression/values/feel-value";

function rangeProperty(range: FeelRange, name: string): FeelValue {
  switch (name) {
    case "start":
      return range.start;
    case "end":
      return range.end;
    case "start included":
      return range.startIncluded;
    case "end included":
      return range.endIncluded;
    default:
      return null;
  }
}

export function propertyOf(value: FeelValue, name: string, run: Run): FeelValue {
  if (isContext(value)) return entryOf(value, name) ?? null;
  if (isList(value)) {
    run.chargeList(value.length);
    return value.map((item) => run.deeper(1, () => propertyOf(item, name, run)));
  }
  return value instanceof FeelRange ? rangeProperty(value, name) : temporalProperty(value, name);
}

const compilePath: NodeCompiler = (node, compiler) => {
  const [targetNode, , nameNode] = compiler.children(node);
  const target = compiler.compile(targetNode);
  const name = nameNode === undefined ? "" : compiler.name(nameNode);
  return (frame) => propertyOf(target(frame), name, frame.run);
};

export const pathNodes: Record<string, NodeCompiler> = { PathExpression: compilePath };
