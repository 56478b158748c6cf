/** Calls of built-in functions: whether one of the overloads can take the arguments, and what it then gives. */

import { functionNotes } from "@/engine/expression/builtins/function-notes";
import { misfit, type Overload, type Parameter } from "@/engine/expression/builtins/overload";
import { builtinFunctions } from "@/engine/expression/builtins/registry";
import { Run } from "@/engine/expression/run";
import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { unquote } from "@/engine/expression/syntax/string-literal";
import { type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { joinTypes, nullType } from "@/engine/expression/types/join-types";
import { kindsOf, mayBe, mayCoerce } from "@/engine/expression/types/kinds";
import { nearestName } from "@/engine/expression/types/nearest-name";
import { typeText } from "@/engine/expression/types/type-text";
import type { Typer } from "@/engine/expression/types/typer";
import { kindOf } from "@/engine/expression/values/feel-value";
import { checkValue } from "./comparable";

export interface Argument {
  name: string | null;
  node: SyntaxNode;
  type: FeelType;
}

interface Call {
  name: string;
  overloads: readonly Overload[];
  node: SyntaxNode;
}

/** Whether a value of the type may be taken; where null is, a value of any type may be missing. */
function mayConvert(type: FeelType, parameter: Parameter<unknown>): boolean {
  if (parameter.convert(null) !== misfit) return true;
  return type.kind !== "Null" && fits(type, parameter);
}

function fits(type: FeelType, { type: wanted }: Parameter<unknown>): boolean {
  if (wanted.kind === "Any" || wanted.kind === "list") return true;
  return (
    kindsOf(type).some((kind) => kind === wanted.kind) ||
    (type.kind === "list" && mayCoerce(type.element, wanted))
  );
}

/** The arguments in the order of the overload's parameters; null where their names or number do not fit. */
function ordered(overload: Overload, args: readonly Argument[]): (Argument | undefined)[] | null {
  const { parameters } = overload;
  if (args[0]?.name == null) return args.length > parameters.length ? null : [...args];
  const names = parameters.map(({ name }) => name);
  if (!args.every(({ name }) => name !== null && names.includes(name))) return null;
  return names.map((name) => args.find((arg) => arg.name === name));
}

/** The first argument that does not fit; undefined where all do, null where the number of them does not. */
function misfitOf(
  overload: Overload,
  args: readonly Argument[],
): { arg: Argument; parameter: Parameter<unknown> } | null | undefined {
  if (overload.variadic) return args.length === 0 || args[0]?.name !== null ? null : undefined;
  const values = ordered(overload, args);
  if (values === null) return null;
  for (const [index, parameter] of overload.parameters.entries()) {
    const arg = values[index];
    if (arg === undefined && parameter.required) return null;
    if (arg !== undefined && !mayConvert(arg.type, parameter)) return { arg, parameter };
  }
  return undefined;
}

function countText(overloads: readonly Overload[]): string {
  const counts = overloads.flatMap(({ parameters, variadic }) => {
    const least = parameters.filter(({ required }) => required).length;
    return variadic ? [least, Number.POSITIVE_INFINITY] : [least, parameters.length];
  });
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (most === 0) return "no values";
  if (most === Number.POSITIVE_INFINITY) return `at least ${least === 1 ? "1 value" : `${least} values`}`;
  if (least === most) return least === 1 ? "1 value" : `${least} values`;
  return `${least} to ${most} values`;
}

function refuse({ name, overloads, node }: Call, args: readonly Argument[], typer: Typer): FeelType {
  const names = overloads.flatMap(({ parameters }) => parameters.map((parameter) => parameter.name));
  const unknown = args.find((arg) => arg.name !== null && !names.includes(arg.name));
  if (unknown !== undefined) {
    const meant = nearestName(unknown.name ?? "", names);
    const hint = meant === null ? "" : ` Did you mean “${meant}”?`;
    return typer.never(unknown.node, `“${name}” has no parameter “${unknown.name}”.${hint}`);
  }
  const misfits = overloads.flatMap((overload) => misfitOf(overload, args) ?? []);
  const [first] = misfits;
  if (first === undefined)
    return typer.never(node, `“${name}” takes ${countText(overloads)}, not ${args.length}.`);
  if (misfits.some(({ arg }) => arg.type.kind === "Null")) return nullType;
  const same = misfits.filter(({ arg }) => arg === first.arg);
  const wanted = [...new Set(same.map(({ parameter }) => typeText(parameter.type)))];
  const list = wanted.length > 1 ? `${wanted.slice(0, -1).join(", ")} or ${wanted.at(-1)}` : wanted[0];
  return typer.never(first.arg.node, `“${name}” needs ${list} here, not ${typeText(first.arg.type)}.`);
}

/** Reports what is taken only where it is missing. */
function doubtMisfits(
  { name }: Call,
  chosen: { overload: Overload; args: readonly Argument[] },
  typer: Typer,
): void {
  const values = chosen.overload.variadic ? [] : (ordered(chosen.overload, chosen.args) ?? []);
  for (const [index, arg] of values.entries()) {
    const parameter = chosen.overload.parameters[index];
    if (arg === undefined || parameter === undefined) continue;
    if (arg.type.kind === "Null" || fits(arg.type, parameter)) continue;
    typer.doubt(arg.node, `“${name}” needs ${typeText(parameter.type)} here, not ${typeText(arg.type)}.`);
  }
}

/** What `date("2026-02-30")` and its kin give: known from the text, and null where that spells nothing. */
function literalResult({ name }: Call, args: readonly Argument[], typer: Typer): FeelType | null {
  const [arg] = args;
  if (!["date", "time", "date and time", "duration"].includes(name)) return null;
  if (args.length !== 1 || arg?.node.name !== "StringLiteral") return null;
  const run = new Run("2000-01-01T00:00:00Z", "UTC");
  const text = unquote(typer.text(arg.node));
  const value = builtinFunctions.get(name)?.call([text], run) ?? null;
  if (value !== null) return typeNamed(kindOf(value));
  return typer.never(arg.node, `“${text}” is no ${name}; write it like ${samples[name]}.`);
}

const samples: Readonly<Record<string, string>> = {
  date: "2026-03-31",
  time: "09:30:00",
  "date and time": "2026-03-31T09:30:00",
  duration: "P14D, PT2H or P1Y6M",
};

/** Functions over lists also take the items one by one. */
export function itemType(args: readonly FeelType[]): FeelType {
  const [first = nullType] = args;
  if (args.length > 1) return joinTypes(args);
  return first.kind === "list" ? first.element : first;
}

/** What a function makes of items of a kind that it cannot work with. */
function checkItems(call: Call, args: readonly Argument[], typer: Typer): boolean {
  const wanted = functionNotes[call.name]?.items;
  const item = itemType(args.map(({ type }) => type));
  if (wanted === undefined || item.kind === "Null" || wanted.some((kind) => mayBe(item, kind))) return true;
  const [first] = wanted;
  const many = first === undefined ? "anything else" : typeText({ kind: "list", element: typeNamed(first) });
  typer.doubt(
    args[0]?.node ?? call.node,
    `“${call.name}” needs ${many.replace("a list of ", "")}, but this is ${typeText(item)}.`,
  );
  return functionNotes[call.name]?.emptyIsNull !== true;
}

function probeArguments({ name, overloads }: Call, args: readonly Argument[], typer: Typer): void {
  for (const [index, arg] of args.entries()) {
    const parameters = overloads[0]?.parameters ?? [];
    const parameter =
      arg.name === null ? parameters[index] : parameters.find((each) => each.name === arg.name);
    const [first] = args;
    const isElement = name === "list contains" && index === 1 && first?.type.kind === "list";
    const type = isElement && first?.type.kind === "list" ? first.type.element : parameter?.type;
    if (type !== undefined) typer.probe?.expected(arg.node, type);
    if (isElement && type !== undefined) checkValue(type, arg.node, typer);
  }
}

export function typeOfCall(call: Call, args: readonly Argument[], typer: Typer): FeelType {
  probeArguments(call, args, typer);
  const overload = call.overloads.find((each) => misfitOf(each, args) === undefined);
  if (overload === undefined) return refuse(call, args, typer);
  doubtMisfits(call, { overload, args }, typer);
  const literal = literalResult(call, args, typer);
  if (literal !== null) return literal;
  if (!checkItems(call, args, typer)) return nullType;
  const types = overload.variadic ? args : (ordered(overload, args) ?? args);
  return functionNotes[call.name]?.gives(types.map((arg) => arg?.type ?? nullType)) ?? typeNamed("Any");
}
