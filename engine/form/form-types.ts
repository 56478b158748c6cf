/** What expressions see of a form, and what is wrong with its own expressions in the light of that. */
import type { Column } from "@/contracts/form";
import type { Expression } from "@/engine/expression/expression";
import { type CheckedProblem, checkExpression } from "@/engine/expression/types/check-expression";
import { anyType, type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import type { CompiledField, CompiledForm } from "./compile-form";
import { columnType } from "./fields/line-items";

export type TypesByName = Record<string, FeelType>;

/** A problem of the expression at a field's setting; names that are no field are not among them. */
export interface FormTypeProblem {
  field: string;
  setting: "showIf" | "expression" | `columns[${number}].expression`;
  problem: CheckedProblem;
}

export interface TypedForm {
  /** By field key. Calculated fields have the type of what they calculate. */
  types: TypesByName;
  problems: FormTypeProblem[];
}

export function typeForm(form: CompiledForm): TypedForm {
  const typed: TypedForm = {
    types: Object.fromEntries([...form.fields.keys()].map((key) => [key, anyType])),
    problems: [],
  };
  for (const compiled of form.order) {
    const { field, showIf } = compiled;
    if (showIf !== null)
      checkAt(typed, { field: field.key, setting: "showIf" }, showIf, typeNamed("boolean"));
    typed.types[field.key] = typeOfField(compiled, typed);
  }
  return typed;
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
