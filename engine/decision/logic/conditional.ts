import { anyType } from "@/engine/expression/types/feel-type";
import type { LogicEntry } from "./logic-entry";

/** False and null take the other branch; what is no truth value gives null (DMN 1.5, 10.2.1.8). */
export const conditional: LogicEntry<"conditional"> = (expression, site) => {
  const condition = site.inside("if").compile(expression.if);
  const whenTrue = site.inside("then").compile(expression.then);
  const otherwise = site.inside("else").compile(expression.else);
  return {
    type: anyType,
    run: (frame) => {
      const holds = condition.run(frame);
      if (holds !== null && typeof holds !== "boolean") return null;
      return holds === true ? whenTrue.run(frame) : otherwise.run(frame);
    },
  };
};
