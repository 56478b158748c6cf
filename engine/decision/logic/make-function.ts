/** Functions that models define: arguments and result pass their typed borders (DMN 1.5, 10.3.2.13). */
import type { LogicFrame } from "@/engine/decision/compile/logic";
import type { Place } from "@/engine/decision/problem";
import type { DataType } from "@/engine/decision/types/data-type";
import { conformed } from "@/engine/decision/types/data-type";
import { FeelFunction, type FeelValue } from "@/engine/expression/values/feel-value";

export interface ModelParameter {
  name: string;
  type: DataType;
}

export interface ModelFunction {
  parameters: readonly ModelParameter[];
  result: DataType;
  place: Place;
  /** Gets the arguments in the order of the parameters. */
  body(args: readonly FeelValue[]): FeelValue;
}

/** Steps and levels of a call, besides what the body costs. */
const callPrice = 10;
const callLevels = 8;

/** A call with the wrong number or type of arguments gives null. */
export function makeFunction(definition: ModelFunction, { run, explainer }: LogicFrame): FeelFunction {
  const { parameters, result, place, body } = definition;
  const call = (args: readonly FeelValue[]): FeelValue => {
    run.charge(callPrice + args.length);
    if (args.length !== parameters.length) return null;
    const given: FeelValue[] = [];
    for (const [index, { type }] of parameters.entries()) {
      const value = args[index] ?? null;
      const fit = conformed(value, type, run);
      if (fit === null && value !== null) return null;
      given.push(fit);
    }
    return run.deeper(callLevels, () =>
      explainer.within(place, () => explainer.border(body(given), result, place, run)),
    );
  };
  return new FeelFunction(
    parameters.map(({ name, type }) => ({ name, type: type.feel })),
    call,
    (names, args) => {
      const positions = parameters.map(({ name }) => names.indexOf(name));
      if (names.length !== parameters.length || positions.includes(-1)) return null;
      return call(positions.map((position) => args[position] ?? null));
    },
  );
}
