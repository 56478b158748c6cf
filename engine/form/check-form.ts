import type { Column, Field, FieldOf, FormDefinition } from "@/contracts/form";
import type { Problem } from "@/engine/definition/problem";
import { compileExpression } from "@/engine/expression/compile-expression";
import { nearestName } from "@/engine/expression/types/nearest-name";
import { type CompiledForm, compileForm, namesUsed } from "./compile-form";
import { dependencyOrder } from "./dependency-order";
import { fieldTitle } from "./field-entry";
import { type TypedForm, type TypesByName, typeForm } from "./form-types";
import { namesInText } from "./names-in-text";
import { isReservedName } from "./reserved-names";

export type FormProblem = Problem<FormDefinition>;

/**
 * Everything that is wrong or doubtful about a form. Total: any definition that passes its schema gives an answer.
 * With an error it cannot be published.
 */
export function checkForm(definition: FormDefinition): FormProblem[] {
  return analyseForm(definition).problems;
}

/** The same with what expressions see of the form, which is found on the way. */
export function analyseForm(definition: FormDefinition): { problems: FormProblem[]; types: TypesByName } {
  const form = compileForm(definition);
  const typed = typeForm(form);
  return { problems: [...checkFormStructure(definition, form), ...inWords(typed, form)], types: typed.types };
}

/**
 * The part of it that never learns: what makes a form impossible to fill in. A process that has been published with a form
 * runs for ever, so nothing may be added here.
 */
export function checkFormStructure(
  definition: FormDefinition,
  form = compileForm(definition),
): FormProblem[] {
  const keys = new Set(definition.fields.map((field) => field.key));
  const problems = definition.fields.flatMap((field) => [
    ...checkName(field),
    ...checkExpressions(field, keys),
    ...checkSettings(field),
  ]);
  return [...checkDuplicates(definition.fields), ...problems, ...checkCircles(form)];
}

function error(code: string, message: string, field: string, setting?: string): FormProblem {
  return { severity: "error", code, message, field, ...(setting === undefined ? {} : { setting }) };
}

function inWords({ problems }: TypedForm, form: CompiledForm): FormProblem[] {
  return problems.map(({ field: key, setting, problem: { severity, message } }) => {
    const field = form.fields.get(key)?.field;
    const title = field === undefined ? key : fieldTitle(field);
    const place = setting === "showIf" ? "the rule that shows" : "a calculation of";
    return {
      severity,
      code: "typeMismatch",
      message: `In ${place} "${title}": ${message}`,
      field: key,
      setting,
    };
  });
}

function checkDuplicates(fields: readonly Field[]): FormProblem[] {
  const first = new Map<string, Field>();
  const problems: FormProblem[] = [];
  for (const field of fields) {
    const other = first.get(field.key);
    if (other === undefined) first.set(field.key, field);
    else {
      const message = `"${fieldTitle(other)}" and "${fieldTitle(field)}" have the same key "${field.key}".`;
      problems.push(error("duplicateKey", message, field.key, "key"));
    }
  }
  return problems;
}

function checkName(field: Field): FormProblem[] {
  if (!isReservedName(field.key)) return [];
  const message = `"${fieldTitle(field)}" has the key "${field.key}", which is a reserved word.`;
  return [error("reservedName", message, field.key, "key")];
}

interface Source {
  setting: string;
  source: string;
  title: string;
  /** Columns of the same row. */
  row: ReadonlySet<string>;
}

const noColumns: ReadonlySet<string> = new Set();

function checkExpressions(field: Field, keys: ReadonlySet<string>): FormProblem[] {
  const title = fieldTitle(field);
  const sources: Source[] = [];
  if (field.showIf !== undefined && field.showIf.trim() !== "") {
    sources.push({ setting: "showIf", source: field.showIf, title, row: noColumns });
  }
  if (field.type === "calculated") {
    sources.push({ setting: "expression", source: field.expression, title, row: noColumns });
  }
  if (field.type === "lineItems") sources.push(...columnSources(field, title));
  return sources.flatMap((source) => checkSource(field, source, keys));
}

function columnSources(field: FieldOf<"lineItems">, title: string): Source[] {
  const row = new Set(field.columns.map((column) => column.key));
  return field.columns.flatMap((column, index) =>
    column.type === "calculated"
      ? [
          {
            setting: `columns[${index}].expression`,
            source: column.expression,
            title: `${title}: ${fieldTitle(column)}`,
            row,
          },
        ]
      : [],
  );
}

function checkSource(field: Field, source: Source, keys: ReadonlySet<string>): FormProblem[] {
  if (source.source.trim() === "") {
    const message = `"${source.title}" has no calculation yet.`;
    return [error("expressionMissing", message, field.key, source.setting)];
  }
  const inScope = { has: (name: string) => keys.has(name) || source.row.has(name) };
  const result = compileExpression(source.source, { names: namesInText(source.source, inScope) });
  if (!result.ok) {
    const reason = result.problems[0]?.message ?? "It cannot be read.";
    const message = `"${source.title}" has an expression that cannot be read, \`${source.source}\`: ${reason}`;
    return [error("expressionInvalid", message, field.key, source.setting)];
  }
  return result.expression.names
    .filter((name) => !keys.has(name) && !source.row.has(name))
    .map((name) => {
      const meant = nearestName(name, [...source.row, ...keys]);
      const hint = meant === null ? "" : ` Did you mean "${meant}"?`;
      const message = `"${source.title}" uses "${name}", which is not a field of this form.${hint}`;
      return error("unknownName", message, field.key, source.setting);
    });
}

function checkSettings(field: Field): FormProblem[] {
  const title = fieldTitle(field);
  if (field.type === "choice" || field.type === "multiChoice") return checkOptions(field, title);
  if (field.type === "lineItems") return [...checkColumns(field, title), ...checkRows(field, title)];
  if (field.type !== "number" && field.type !== "currency") return [];
  if (field.min === undefined || field.max === undefined || field.min <= field.max) return [];
  const message = `"${title}" has a smallest value above its largest.`;
  return [error("limitsReversed", message, field.key, "min")];
}

function checkOptions(field: FieldOf<"choice" | "multiChoice">, title: string): FormProblem[] {
  if (field.options.length === 0) {
    return [error("optionsMissing", `"${title}" has no options to choose from.`, field.key, "options")];
  }
  const values = new Set<string>();
  return field.options.flatMap(({ value }, index) => {
    const twice = values.has(value);
    values.add(value);
    const setting = `options[${index}].value`;
    return twice
      ? [error("duplicateOption", `"${title}" has the option "${value}" twice.`, field.key, setting)]
      : [];
  });
}

function checkColumns(field: FieldOf<"lineItems">, title: string): FormProblem[] {
  const keys = new Set<string>();
  return field.columns.flatMap((column: Column, index) => {
    const setting = `columns[${index}].key`;
    const problems: FormProblem[] = [];
    if (keys.has(column.key)) {
      problems.push(
        error("duplicateKey", `"${title}" has the column "${column.key}" twice.`, field.key, setting),
      );
    }
    if (isReservedName(column.key)) {
      const message = `"${title}" has the column "${column.key}", which is a reserved word.`;
      problems.push(error("reservedName", message, field.key, setting));
    }
    keys.add(column.key);
    return problems;
  });
}

function checkRows(field: FieldOf<"lineItems">, title: string): FormProblem[] {
  if (field.minRows <= field.maxRows) return [];
  return [error("limitsReversed", `"${title}" needs more rows than it may have.`, field.key, "minRows")];
}

/** "Total depends on Discount depends on Total", for fields among themselves and columns of a row. */
function checkCircles({ fields }: CompiledForm): FormProblem[] {
  const titleOf = (key: string) => {
    const field = fields.get(key)?.field;
    return field === undefined ? key : fieldTitle(field);
  };
  const { circles } = dependencyOrder([...fields.keys()], (key) => namesUsed(fields.get(key)));
  const between = circles.map((circle) => circleProblem(circle, titleOf, circle[0] ?? ""));
  const within = [...fields.values()].flatMap(({ field, columns }) => {
    const names = new Map(columns.map((column) => [column.key, column]));
    const rows = dependencyOrder([...names.keys()], (key) => [...(names.get(key)?.calculation.names ?? [])]);
    return rows.circles.map((circle) =>
      circleProblem(circle, (key) => names.get(key)?.label || key, field.key),
    );
  });
  return [...between, ...within];
}

function circleProblem(circle: string[], titleOf: (key: string) => string, field: string): FormProblem {
  const round = [...circle, circle[0] ?? ""].map(titleOf).join(" depends on ");
  return error("circular", `This goes round in circles: ${round}.`, field);
}
