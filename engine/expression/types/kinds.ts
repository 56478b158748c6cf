/** Which kinds of value a type allows. Null is left out: any value may be missing. */
import type { FeelType } from "./feel-type";

export const valueKinds = [
  "number",
  "string",
  "boolean",
  "date",
  "time",
  "date and time",
  "days and time duration",
  "years and months duration",
  "list",
  "context",
  "range",
  "function",
] as const;
export type ValueKind = (typeof valueKinds)[number];

/** The kinds that have an order. */
export const orderedKinds: ReadonlySet<ValueKind> = new Set([
  "number",
  "string",
  "date",
  "time",
  "date and time",
  "days and time duration",
  "years and months duration",
]);

export function kindsOf(type: FeelType): readonly ValueKind[] {
  switch (type.kind) {
    case "Any":
    case "unknown":
      return valueKinds;
    case "Null":
      return [];
    case "contextOf":
      return ["context"];
    case "functionOf":
      return ["function"];
    default:
      return [type.kind];
  }
}

/** The kinds where a list of one item stands for that item (DMN 1.5, 10.3.2.9.4). */
export function singleKindsOf(type: FeelType): readonly ValueKind[] {
  if (type.kind === "list") return ["list", ...kindsOf(type.element)];
  return kindsOf(type);
}

export function mayBe(type: FeelType, kind: ValueKind): boolean {
  return kindsOf(type).includes(kind);
}

/** Whether a value of the type can be of the other after the implicit conversions; null is left out. */
export function mayCoerce(type: FeelType, wanted: FeelType): boolean {
  if (type.kind === "Any" || type.kind === "unknown" || type.kind === "Null" || wanted.kind === "Any")
    return true;
  if (wanted.kind === "list") return type.kind === "list" || mayCoerce(type, wanted.element);
  if (type.kind === "list") return mayCoerce(type.element, wanted);
  if (wanted.kind === "date and time" && type.kind === "date") return true;
  if (type.kind === "contextOf" && wanted.kind === "contextOf") {
    return [...wanted.entries].every(([key, entry]) => {
      const own = type.entries.get(key);
      return own !== undefined && mayCoerce(own, entry);
    });
  }
  return kindsOf(wanted).some((kind) => mayBe(type, kind));
}
