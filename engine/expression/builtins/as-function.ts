import type { Run } from "@/engine/expression/run";
import { FeelFunction, type FeelValue } from "@/engine/expression/values/feel-value";
import { misfit, type Overload } from "./overload";

/** Converted arguments, or null where they do not fit. An argument that is left out is undefined. */
function convertAll(overload: Overload, args: readonly (FeelValue | undefined)[]): unknown[] | null {
  if (args.length > overload.parameters.length) return null;
  const result: unknown[] = [];
  for (const [index, parameter] of overload.parameters.entries()) {
    const given = args[index];
    if (given === undefined && parameter.required) return null;
    const value = given === undefined ? undefined : parameter.convert(given);
    if (value === misfit) return null;
    result.push(value);
  }
  return result;
}

function callPositional(overloads: readonly Overload[], args: readonly FeelValue[], run: Run): FeelValue {
  for (const overload of overloads) {
    if (overload.variadic) return args.length === 0 ? null : overload.apply(args, run);
    const converted = convertAll(overload, args);
    if (converted !== null) return overload.apply(converted, run);
  }
  return null;
}

function callNamed(
  overloads: readonly Overload[],
  names: readonly string[],
  args: readonly FeelValue[],
  run: Run,
): FeelValue {
  if (new Set(names).size !== names.length) return null;
  for (const overload of overloads) {
    if (overload.variadic) continue;
    const known = overload.parameters.map(({ name }) => name);
    if (!names.every((name) => known.includes(name))) continue;
    const converted = convertAll(
      overload,
      known.map((name) => args[names.indexOf(name)]),
    );
    if (converted !== null) return overload.apply(converted, run);
  }
  return null;
}

/** A built-in as a value. Its parameters are those of the first overload. */
export function asFunction(overloads: readonly Overload[]): FeelFunction {
  const parameters = (overloads[0]?.parameters ?? []).map(({ name, type }) => ({ name, type }));
  return new FeelFunction(
    parameters,
    (args, run) => callPositional(overloads, args, run),
    (names, args, run) => callNamed(overloads, names, args, run),
  );
}
