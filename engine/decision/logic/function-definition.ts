/**
 * A function as a value (DMN 1.5, 10.2.1.7). It keeps the frame in which it was made: a slot of a frame is set once, so
 * that a function which is an entry of a context also finds itself there.
 */
import type { FunctionExpression } from "@/contracts/boxed-expression";
import { copyOf } from "@/engine/decision/compile/logic";
import type { LogicSite } from "@/engine/decision/compile/logic-site";
import { anyData } from "@/engine/decision/types/data-type";
import type { FeelType } from "@/engine/expression/types/feel-type";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import type { LogicEntry } from "./logic-entry";
import { makeFunction } from "./make-function";

/** Its type by its parameters; types that are missing are reported where the function is compiled. */
export function functionType(expression: FunctionExpression, site: LogicSite): FeelType {
  const parameters = expression.parameters.map(({ typeRef }) => site.type(typeRef).feel);
  return { kind: "functionOf", parameters, result: { kind: "Any" } };
}

export const functionDefinition: LogicEntry<"functionDefinition"> = (expression, site) => {
  const parameters = expression.parameters.map(({ name, typeRef }) => ({ name, type: site.type(typeRef) }));
  const slots: number[] = [];
  let inner = site;
  for (const { name, type } of parameters) {
    const next = inner.with(name, type.feel);
    slots.push(next.slot);
    inner = next.site;
  }
  const type: FeelType = {
    kind: "functionOf",
    parameters: parameters.map((parameter) => parameter.type.feel),
    result: { kind: "Any" },
  };
  if (expression.language !== "FEEL") {
    const reason = `Functions in ${expression.language} are not run. Write it in FEEL.`;
    site.report("foreignFunction", reason);
    return { run: () => null, type };
  }
  const body = expression.body === undefined ? null : inner.compile(expression.body);
  return {
    type,
    run: (frame) => {
      const call = (args: readonly FeelValue[]): FeelValue => {
        const own = copyOf(frame);
        for (const [index, slot] of slots.entries()) own.values[slot] = args[index] ?? null;
        return body === null ? null : body.run(own);
      };
      return makeFunction({ parameters, result: anyData, place: site.place, body: call }, frame);
    },
  };
};
