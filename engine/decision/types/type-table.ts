/**
 * The types of a model by name (DMN 1.5, 7.3.3): FEEL's own, item definitions, their components (`tPerson.address`) and
 * the types of imported models (`import.tPerson`). A type that contains itself is Any where it meets itself again.
 */
import type { InformationItem } from "@/contracts/boxed-expression";
import type { ItemDefinition } from "@/contracts/decision";
import { anyType, type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { constraintOf } from "./constraint";
import { anyData, type DataType } from "./data-type";
import { eachEntryPasses, eachItemPasses } from "./inner-values";

/** Names of earlier versions and of XML Schema for FEEL's types. */
const aliases: Record<string, string> = {
  dateTime: "date and time",
  dayTimeDuration: "days and time duration",
  yearMonthDuration: "years and months duration",
  duration: "days and time duration",
  integer: "number",
  double: "number",
  long: "number",
};

/** Entries of a type, with those of its entries' types. */
const maxEntries = 2_000;

function sizeOf(type: FeelType, known: Map<FeelType, number>): number {
  const found = known.get(type);
  if (found !== undefined) return found;
  const inner =
    type.kind === "contextOf"
      ? [...type.entries.values()]
      : type.kind === "functionOf"
        ? [...type.parameters, type.result]
        : type.kind === "list" || type.kind === "range"
          ? [type.element]
          : [];
  const size = inner.reduce((sum, each) => sum + sizeOf(each, known), 1);
  known.set(type, size);
  return size;
}

export type ReportType = (definition: ItemDefinition, code: string, message: string) => void;

export class TypeTable {
  readonly #definitions = new Map<string, ItemDefinition>();
  readonly #resolved = new Map<string, DataType>();
  readonly #open = new Set<string>();
  readonly #imports: ReadonlyMap<string, TypeTable>;
  readonly #report: ReportType;
  readonly #sizes = new Map<FeelType, number>();

  constructor(
    definitions: readonly ItemDefinition[],
    imports: ReadonlyMap<string, TypeTable>,
    report: ReportType,
  ) {
    this.#imports = imports;
    this.#report = report;
    for (const definition of definitions) this.#add(definition, definition.name);
  }

  /** All named types, for `instance of` in expressions. */
  named(): Map<string, FeelType> {
    const types = new Map<string, FeelType>();
    for (const name of this.#definitions.keys()) types.set(name, this.#fromDefinition(name).feel);
    for (const [prefix, table] of this.#imports) {
      for (const [name, type] of table.named()) types.set(`${prefix}.${name}`, type);
    }
    return types;
  }

  /** Null where nothing has the name. */
  find(name: string): DataType | null {
    const spelled = name.trim();
    if (this.#definitions.has(spelled)) return this.#fromDefinition(spelled);
    for (const [prefix, table] of this.#imports) {
      if (spelled.startsWith(`${prefix}.`)) {
        const found = table.find(spelled.slice(prefix.length + 1));
        if (found !== null) return found;
      }
    }
    const feel = typeNamed(aliases[spelled] ?? spelled);
    return feel.kind === "unknown" ? null : { name: spelled, feel, passes: null };
  }

  #add(definition: ItemDefinition, name: string): void {
    if (this.#definitions.has(name)) {
      this.#report(definition, "typeRepeated", `There are two types with the name “${name}”.`);
      return;
    }
    this.#definitions.set(name, definition);
    for (const component of definition.components ?? []) this.#add(component, `${name}.${component.name}`);
  }

  /** Types that name each other may grow with every step; what reads them walks all their entries. */
  #bounded(definition: ItemDefinition, type: DataType): DataType {
    const size = sizeOf(type.feel, this.#sizes);
    if (size <= maxEntries) return type;
    const message = `The type “${definition.name}” has more than ${maxEntries} entries within entries.`;
    this.#report(definition, "typeTooLarge", message);
    return { ...type, feel: anyType };
  }

  #fromDefinition(name: string): DataType {
    const known = this.#resolved.get(name);
    if (known !== undefined) return known;
    const definition = this.#definitions.get(name);
    if (definition === undefined || this.#open.has(name)) return anyData;
    this.#open.add(name);
    const type = this.#bounded(definition, this.#complete(definition, name));
    this.#open.delete(name);
    this.#resolved.set(name, type);
    return type;
  }

  #complete(definition: ItemDefinition, name: string): DataType {
    const base = this.#base(definition, name);
    const allowed = this.#constraint(definition, definition.allowedValues);
    const item: DataType = { ...base, name, passes: both(base.passes, allowed) };
    const list: DataType =
      definition.isCollection === true
        ? { name, feel: { kind: "list", element: item.feel }, passes: eachItemPasses(item.passes) }
        : item;
    const type = {
      ...list,
      passes: both(list.passes, this.#constraint(definition, definition.typeConstraint)),
    };
    const values = definition.allowedValues ?? definition.typeConstraint ?? base.allowedValues;
    return values === undefined || definition.isCollection === true
      ? type
      : { ...type, allowedValues: values };
  }

  #base(definition: ItemDefinition, name: string): DataType {
    if (definition.components !== undefined && definition.components.length > 0) {
      const parts = definition.components.map((component) => ({
        key: component.name,
        type: this.#fromDefinition(`${name}.${component.name}`),
      }));
      const entries = new Map(parts.map(({ key, type }) => [key, type.feel]));
      return { name, feel: { kind: "contextOf", entries }, passes: eachEntryPasses(parts) };
    }
    if (definition.function !== undefined) {
      const { parameters, result } = definition.function;
      const feel: FeelType = {
        kind: "functionOf",
        parameters: parameters.map((parameter) => this.#parameterType(definition, parameter)),
        result: result === undefined ? anyType : this.#named(definition, result).feel,
      };
      return { name, feel, passes: null };
    }
    return definition.typeRef === undefined ? anyData : this.#named(definition, definition.typeRef);
  }

  #parameterType(definition: ItemDefinition, { typeRef }: InformationItem): FeelType {
    return typeRef === undefined ? anyType : this.#named(definition, typeRef).feel;
  }

  #named(definition: ItemDefinition, typeRef: string): DataType {
    const found = this.find(typeRef);
    if (found !== null) return found;
    this.#report(
      definition,
      "unknownType",
      `The type “${definition.name}” refers to “${typeRef}”, which there is not.`,
    );
    return anyData;
  }

  #constraint(definition: ItemDefinition, tests: string | undefined): DataType["passes"] {
    if (tests === undefined) return null;
    const made = constraintOf(tests);
    if (made.ok) return made.passes;
    this.#report(
      definition,
      "expressionInvalid",
      `The allowed values of the type “${definition.name}” cannot be read: ${made.message}`,
    );
    return null;
  }
}

function both(left: DataType["passes"], right: DataType["passes"]): DataType["passes"] {
  if (left === null || right === null) return left ?? right;
  return (value, run) => left(value, run) && right(value, run);
}
