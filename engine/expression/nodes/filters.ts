/** `list[filter]` (DMN 1.5, 10.3.2.5): a number picks an item, 1 the first, -1 the last; else the items for which it is true. */
import type { Code, Frame } from "@/engine/expression/compile/code";
import type { NodeCompiler } from "@/engine/expression/compile/compiler";
import { type FeelList, FeelRange, type FeelValue, isList } from "@/engine/expression/values/feel-value";
import { isNumeric, type Numeric, toInteger } from "@/engine/expression/values/numeric";
import { inRange } from "@/engine/expression/values/range-membership";

function pick(list: FeelList, position: Numeric): FeelValue {
  const index = toInteger(position);
  if (index === null || index === 0) return null;
  return list[index > 0 ? index - 1 : list.length + index] ?? null;
}

interface Filter {
  slot: number;
  condition: Code;
  /** Steps for one item. */
  price: number;
}

function testItem(filter: Filter, item: FeelValue, frame: Frame): FeelValue {
  frame.run.charge(filter.price);
  frame.locals[filter.slot] = item;
  const result = filter.condition(frame);
  return result instanceof FeelRange ? inRange(item, result, frame.run) : result;
}

/** A condition that gives a number for the first item is a position, which no item can change. */
function select(list: FeelList, filter: Filter, frame: Frame): FeelValue {
  const first = testItem(filter, list[0] ?? null, frame);
  if (isNumeric(first)) return pick(list, first);
  const kept: FeelValue[] = [];
  for (const [index, item] of list.entries()) {
    const holds = index === 0 ? first : testItem(filter, item, frame);
    if (holds === true) kept.push(item);
  }
  return kept;
}

const compileFilter: NodeCompiler = (node, compiler) => {
  const [targetNode, , conditionNode] = compiler.children(node);
  const target = compiler.compile(targetNode);
  const nodes = compiler.nodes;
  return compiler.withItem((slot) => {
    const condition = compiler.compile(conditionNode);
    const filter = { slot, condition, price: 2 + compiler.nodes - nodes };
    return (frame) => {
      const value = target(frame);
      if (value === null) return null;
      return select(isList(value) ? value : [value], filter, frame);
    };
  });
};

export const filterNodes: Record<string, NodeCompiler> = { FilterExpression: compileFilter };
