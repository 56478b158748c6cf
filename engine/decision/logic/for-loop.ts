/** The results of an expression for each item (DMN 1.5, 10.2.1.10). */
import { copyOf } from "@/engine/decision/compile/logic";
import { LimitReached, limits } from "@/engine/expression/run";
import { anyType } from "@/engine/expression/types/feel-type";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import { itemsOf } from "@/engine/expression/values/iterate";
import type { LogicEntry } from "./logic-entry";

/** Steps of copying one reference into `partial`. */
const copyPrice = 1 / 32;

export const forLoop: LogicEntry<"for"> = (expression, site) => {
  const source = site.inside("in").compile(expression.in);
  const element = source.type.kind === "list" ? source.type.element : anyType;
  const { site: withIterator, slot } = site.with(expression.iterator, element);
  const { site: inner, slot: partialSlot } = withIterator.with("partial", { kind: "list", element: anyType });
  const body = inner.inside("return").compile(expression.return);
  return {
    type: { kind: "list", element: body.type },
    run: (outer) => {
      const results: FeelValue[] = [];
      const done = itemsOf(source.run(outer), (item) => {
        const frame = copyOf(outer);
        frame.values[slot] = item;
        frame.run.charge(results.length * copyPrice);
        frame.values[partialSlot] = results.slice();
        if (results.length >= limits.listLength) throw new LimitReached("listLength");
        results.push(body.run(frame));
        return true;
      });
      return done === null ? null : results;
    },
  };
};
