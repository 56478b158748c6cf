/** What expressions see of a form, and what is wrong with its own expressions in the light of that. */
import type { Column } from "@/contracts/form";
import type { Expression } from "@/engine/expression/expression";
import { type CheckedProblem, checkExpression } from "@/engine/expression/types/check-expression";
import { anyType, type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import type { CompiledForm } from "./compile-form";
import type { CompiledField } from "./compiled-field";
import { columnType } from "./fields/line-items";
import { holdsValue } from "./holds-value";
import { parseSource } from "./parse-source";

export type TypesByName = Record<string, FeelType>;

/** A problem of the expression at a field's setting; names that are no field are not among them. */
export interface FormTypeProblem {
  /** Absent for one of the form's rules. */
  field?: string;
  setting: string;
  problem: CheckedProblem;
}

export interface TypedForm {
  /** By field key. Calculated fields have the type of what they calculate. */
  types: TypesByName;
  problems: FormTypeProblem[];
}

export function typeForm(form: CompiledForm): TypedForm {
  const typed: TypedForm = {
    types: Object.fromEntries(valueKeys(form).map((key) => [key, anyType])),
    problems: [],
  };
  for (const compiled of form.order) {
    const { field, showIf } = compiled;
    if (showIf !== null)
      checkAt(typed, { field: field.key, setting: "showIf" }, showIf, typeNamed("boolean"));
    if (holdsValue(field)) typed.types[field.key] = typeOfField(compiled, typed);
  }
  typeRules(form, typed);
  return typed;
}

function valueKeys({ fields }: CompiledForm): string[] {
  return [...fields.values()].filter(({ field }) => holdsValue(field)).map(({ field }) => field.key);
}

/** Rules see every field, whatever the order. */
function typeRules({ fields, definition }: CompiledForm, typed: TypedForm): void {
  const keys = new Set(Object.keys(typed.types));
  for (const [index, { when, effects }] of (definition.rules ?? []).entries()) {
    const condition = parseSource(when, keys);
    if (condition !== null)
      checkAt(typed, { setting: `rules[${index}].when` }, condition, typeNamed("boolean"));
    for (const [place, effect] of effects.entries()) {
      const target = fields.get(effect.field);
      const value = effect.kind === "set" ? parseSource(effect.value, keys) : null;
      if (value === null || target === undefined) continue;
      const setting = `rules[${index}].effects[${place}].value`;
      checkAt(typed, { setting }, value, target.entry.valueType(target.field));
    }
  }
}

function typeOfField({ field, entry, calculation, columns }: CompiledField, typed: TypedForm): FeelType {
  if (field.type === "calculated") {
    if (calculation === null) return anyType;
    return checkAt(typed, { field: field.key, setting: "expression" }, calculation);
  }
  if (field.type !== "lineItems" || columns.length === 0) return entry.valueType(field);
  const row = rowTypes(field.columns);
  const inRow = { types: { ...typed.types, ...row }, problems: typed.problems };
  for (const { key, calculation } of columns) {
    const index = field.columns.findIndex((column) => column.key === key);
    const type = checkAt(inRow, { field: field.key, setting: `columns[${index}].expression` }, calculation);
    inRow.types[key] = type;
    row[key] = type;
  }
  return { kind: "list", element: { kind: "contextOf", entries: new Map(Object.entries(row)) } };
}

/** The columns of a row; what calculated ones give is not known here. */
export function rowTypes(columns: readonly Column[]): TypesByName {
  return Object.fromEntries(columns.map((column) => [column.key, columnType(column)]));
}

function checkAt(
  typed: TypedForm,
  place: Omit<FormTypeProblem, "problem">,
  { source, names }: Expression,
  expected?: FeelType,
): FeelType {
  const wanted = expected === undefined ? {} : { expected };
  const { type, problems } = checkExpression(source, { types: typed.types, ...wanted });
  for (const problem of problems) {
    if (problem.name === undefined || !names.includes(problem.name))
      typed.problems.push({ ...place, problem });
  }
  return type;
}
