/** The items for which the match is true (DMN 1.5, 10.2.1.9); a single value is a list of one. */
import { copyOf } from "@/engine/decision/compile/logic";
import { anyType } from "@/engine/expression/types/feel-type";
import { type FeelValue, isList } from "@/engine/expression/values/feel-value";
import type { LogicEntry } from "./logic-entry";

export const filter: LogicEntry<"filter"> = (expression, site) => {
  const source = site.inside("in").compile(expression.in);
  const element = source.type.kind === "list" ? source.type.element : anyType;
  const { site: inner, slot } = site.withItem(element);
  const match = inner.inside("match").compile(expression.match);
  return {
    type: { kind: "list", element },
    run: (outer) => {
      const value = source.run(outer);
      if (value === null) return null;
      const kept: FeelValue[] = [];
      for (const item of isList(value) ? value : [value]) {
        const frame = copyOf(outer);
        frame.values[slot] = item;
        const holds = match.run(frame);
        if (typeof holds !== "boolean") return null;
        if (holds) kept.push(item);
      }
      return kept;
    },
  };
};
