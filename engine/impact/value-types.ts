import { analyse } from "@/engine/definition/analyse";
import type { KnownTables } from "@/engine/definition/known-tables";
import { typesOfNames } from "@/engine/definition/types-of-names";
import { anyType, type FeelType } from "@/engine/expression/types/feel-type";
import type { TypesByName } from "@/engine/form/form-types";
import type { ScenarioProcess } from "@/engine/scenario/run-scenario";

/** What the values of a process can be, by name; `given` are those that it is called with. */
export function valueTypes(
  { definition, forms }: ScenarioProcess,
  { tables, given = [] }: { tables?: KnownTables; given?: Iterable<string> } = {},
): TypesByName {
  const types = typesOfNames(definition, analyse(definition, { forms }).forms, tables);
  const others = [...given].filter((name) => !Object.hasOwn(types, name));
  return { ...types, ...Object.fromEntries(others.map((name) => [name, anyType])) };
}

export function recordOf(types: TypesByName): FeelType {
  return { kind: "contextOf", entries: new Map(Object.entries(types)) };
}
