/** One of the few values that a name can have: an option of a choice, an allowed value of an item definition. */
export interface AllowedValue {
  value: string | number;
  /** What people call it. */
  label?: string;
}

/** The types of FEEL (DMN 1.5, 10.3.2.4). `unknown` is a name that nothing declares: no value has that type. */
export type FeelType =
  | { kind: SimpleTypeName; values?: readonly AllowedValue[] }
  | { kind: "list"; element: FeelType }
  | { kind: "range"; element: FeelType }
  | { kind: "contextOf"; entries: ReadonlyMap<string, FeelType> }
  | { kind: "functionOf"; parameters: readonly FeelType[]; result: FeelType }
  | { kind: "unknown"; name: string };

export const simpleTypeNames = [
  "Any",
  "Null",
  "number",
  "string",
  "boolean",
  "date",
  "time",
  "date and time",
  "days and time duration",
  "years and months duration",
  "context",
  "function",
] as const;
export type SimpleTypeName = (typeof simpleTypeNames)[number];

export const anyType: FeelType = { kind: "Any" };

const simpleTypes = new Map<string, FeelType>(simpleTypeNames.map((kind) => [kind, { kind }]));
simpleTypes.set("list", { kind: "list", element: anyType });
simpleTypes.set("range", { kind: "range", element: anyType });

/** A type by its name, as written after `instance of` without parameters. */
export function typeNamed(name: string): FeelType {
  return simpleTypes.get(name) ?? { kind: "unknown", name };
}
