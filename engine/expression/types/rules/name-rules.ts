/** Names, what stands in brackets, and entries after a dot. */
import { anyType, type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { nullType } from "@/engine/expression/types/join-types";
import { mayBe } from "@/engine/expression/types/kinds";
import { nearestName } from "@/engine/expression/types/nearest-name";
import { typeText } from "@/engine/expression/types/type-text";
import type { TypeRule } from "@/engine/expression/types/typer";

const inner: TypeRule = (node, typer) => typer.typeOf(typer.children(node)[0]);

const typeOfName: TypeRule = (node, typer) => {
  typer.probe?.name(node, typer);
  return typer.read(typer.name(node), node);
};

const number = typeNamed("number");
const days = typeNamed("days and time duration");
const dateEntries = { year: number, month: number, day: number, weekday: number };
const timeEntries = {
  hour: number,
  minute: number,
  second: number,
  "time offset": days,
  timezone: typeNamed("string"),
};

/** Properties of values that are no contexts (DMN 1.5, table 65). */
const properties: Readonly<Record<string, Readonly<Record<string, FeelType>>>> = {
  date: dateEntries,
  time: timeEntries,
  "date and time": { ...dateEntries, ...timeEntries },
  "days and time duration": { days: number, hours: number, minutes: number, seconds: number },
  "years and months duration": { years: number, months: number },
};

/** The entries that a value of the type has; null where anything may be one. */
export function entriesOf(type: FeelType): ReadonlyMap<string, FeelType> | null {
  if (type.kind === "contextOf") return type.entries;
  if (type.kind === "list") return entriesOf(type.element);
  if (type.kind === "range") {
    const bounds = { start: type.element, end: type.element };
    const included = { "start included": typeNamed("boolean"), "end included": typeNamed("boolean") };
    return new Map(Object.entries({ ...bounds, ...included }));
  }
  if (mayBe(type, "context")) return null;
  return new Map(Object.entries(properties[type.kind] ?? {}));
}

/** Whether values of the type can have the entry. */
function mayHave(target: FeelType, name: string): boolean {
  return target.kind === "Null" || (entriesOf(target)?.has(name) ?? true);
}

/** The type of an entry, also that of each item of a list. */
function entryType(target: FeelType, name: string): FeelType {
  if (target.kind === "list") return { kind: "list", element: entryType(target.element, name) };
  const entries = entriesOf(target);
  return entries === null ? anyType : (entries.get(name) ?? nullType);
}

const typeOfPath: TypeRule = (node, typer) => {
  const [targetNode, , nameNode] = typer.children(node);
  const target = typer.typeOf(targetNode);
  if (nameNode === undefined) return anyType;
  typer.probe?.entry(nameNode, target, typer);
  const name = typer.name(nameNode);
  if (!mayHave(target, name)) typer.doubt(nameNode, missingEntry(target, name));
  return entryType(target, name);
};

function missingEntry(target: FeelType, name: string): string {
  const known = [...(entriesOf(target)?.keys() ?? [])];
  const meant = nearestName(name, known);
  const hint = meant === null ? "" : ` Did you mean “${meant}”?`;
  const has =
    known.length === 0 ? `${capital(typeText(target))} has no entries` : `There is no entry “${name}” here`;
  return `${has}.${hint}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const nameRules: Readonly<Record<string, TypeRule>> = {
  VariableName: typeOfName,
  "?": (node, typer) => typer.read("?", node),
  Expression: inner,
  PositiveUnaryTest: inner,
  FunctionBody: inner,
  ParenthesizedExpression: (node, typer) => typer.typeOf(typer.children(node)[1]),
  PathExpression: typeOfPath,
};
