/** A call with arguments by name (DMN 1.5, 10.2.1.5). */
import { conformed } from "@/engine/decision/types/data-type";
import { anyType } from "@/engine/expression/types/feel-type";
import { FeelFunction } from "@/engine/expression/values/feel-value";
import type { LogicEntry } from "./logic-entry";

export const invocation: LogicEntry<"invocation"> = ({ called, bindings }, site) => {
  const callee = site.inside("function").compile(called);
  const args = bindings.map(({ parameter, expression }) => ({
    name: parameter.name,
    type: site.type(parameter.typeRef),
    value: site.inside(parameter.name).compile(expression),
  }));
  const names = args.map(({ name }) => name);
  return {
    type: anyType,
    run: (frame) => {
      const made = callee.run(frame);
      const values = args.map(({ value, type }) => conformed(value.run(frame), type, frame.run));
      return made instanceof FeelFunction ? made.callNamed(names, values, frame.run) : null;
    },
  };
};
