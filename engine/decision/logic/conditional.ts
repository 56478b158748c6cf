import { anyType } from "@/engine/expression/types/feel-type";
import type { LogicEntry } from "./logic-entry";

/** Anything but true takes the other branch (DMN 1.5, 10.2.1.8). */
export const conditional: LogicEntry<"conditional"> = (expression, site) => {
  const condition = site.inside("if").compile(expression.if);
  const whenTrue = site.inside("then").compile(expression.then);
  const otherwise = site.inside("else").compile(expression.else);
  return {
    type: anyType,
    run: (frame) => (condition.run(frame) === true ? whenTrue.run(frame) : otherwise.run(frame)),
  };
};
