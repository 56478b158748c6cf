import type { Field, FieldOf, FormDefinition } from "@/contracts/form";
import { checkRules } from "./check-rules";
import { checkSource, type FormProblem, type FormSource } from "./check-source";
import { type CompiledForm, compileForm } from "./compile-form";
import { decidingRules, noRules } from "./compile-rules";
import { dependencyOrder } from "./dependency-order";
import { fieldTitle } from "./field-entry";
import { fieldRegistry } from "./fields/registry";
import { type TypedForm, type TypesByName, typeForm } from "./form-types";
import { holdsValue } from "./holds-value";
import { isReservedName } from "./reserved-names";
import { ruleTitle } from "./rule-title";

export type { FormProblem } from "./check-source";

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
  const keys = new Set(definition.fields.filter(holdsValue).map((field) => field.key));
  const problems = definition.fields.flatMap((field) => [
    ...checkName(field),
    ...checkExpressions(field, keys),
    ...checkSettings(field),
  ]);
  return [
    ...checkDuplicates(definition.fields),
    ...problems,
    ...checkRules(definition),
    ...checkCircles(form),
  ];
}

function error(code: string, message: string, field: string, setting?: string): FormProblem {
  return { severity: "error", code, message, field, ...(setting === undefined ? {} : { setting }) };
}

function inWords({ problems }: TypedForm, form: CompiledForm): FormProblem[] {
  return problems.map(({ field: key, setting, problem: { severity, message } }) => ({
    severity,
    code: "typeMismatch",
    message: `In ${placeOf(key, setting, form)}: ${message}`,
    ...(key === undefined ? {} : { field: key }),
    setting,
  }));
}

function placeOf(key: string | undefined, setting: string, { definition, fields }: CompiledForm): string {
  if (key === undefined) {
    const rule = definition.rules?.[Number(/^rules\[(\d+)\]/.exec(setting)?.[1])];
    const byKey = new Map([...fields].map(([name, { field }]) => [name, field]));
    return rule === undefined ? "a rule" : lowerFirst(ruleTitle(rule, byKey));
  }
  const field = fields.get(key)?.field;
  const place = setting === "showIf" ? "the rule that shows" : "a calculation of";
  return `${place} "${field === undefined ? key : fieldTitle(field)}"`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

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

function checkExpressions(field: Field, keys: ReadonlySet<string>): FormProblem[] {
  const about = { field: field.key, title: `"${fieldTitle(field)}"` };
  const sources: FormSource[] = [];
  if (field.showIf !== undefined && field.showIf.trim() !== "") {
    sources.push({ ...about, setting: "showIf", source: field.showIf });
  }
  if (field.type === "calculated") {
    sources.push({ ...about, setting: "expression", source: field.expression });
  }
  if (field.type === "lineItems") sources.push(...columnSources(field));
  return sources.flatMap((source) => {
    if (source.source.trim() !== "") return checkSource(source, keys);
    return [error("expressionMissing", `${source.title} has no calculation yet.`, field.key, source.setting)];
  });
}

function columnSources(field: FieldOf<"lineItems">): FormSource[] {
  const row = new Set(field.columns.map((column) => column.key));
  return field.columns.flatMap((column, index) =>
    column.type === "calculated"
      ? [
          {
            setting: `columns[${index}].expression`,
            source: column.expression,
            title: `"${fieldTitle(field)}: ${fieldTitle(column)}"`,
            field: field.key,
            row,
          },
        ]
      : [],
  );
}

function checkSettings(field: Field): FormProblem[] {
  const faults = fieldRegistry[field.type].check?.(field) ?? [];
  return faults.map(({ code, message, setting }) => error(code, message, field.key, setting));
}

/** "Total depends on Discount depends on Total", for fields among themselves and columns of a row. */
function checkCircles({ fields, circles }: CompiledForm): FormProblem[] {
  const titleOf = (key: string) => {
    const field = fields.get(key)?.field;
    return field === undefined ? key : fieldTitle(field);
  };
  const between = circles.map((circle) =>
    circleProblem(circle, titleOf, {
      field: circle[0] ?? "",
      setting: ruleWithin(circle, fields) ?? settingWithin(circle, fields),
      path: [...circle],
    }),
  );
  const within = [...fields.values()].flatMap(({ field, columns }) => {
    const names = new Map(columns.map((column) => [column.key, column]));
    const rows = dependencyOrder([...names.keys()], (key) => [...(names.get(key)?.calculation.names ?? [])]);
    return rows.circles.map((circle) =>
      circleProblem(circle, (key) => names.get(key)?.label || key, {
        field: field.key,
        setting: columnSetting(field, circle[0]),
      }),
    );
  });
  return [...between, ...within];
}

/** The first rule through which the circle goes, as the setting to show. */
function ruleWithin(circle: readonly string[], fields: CompiledForm["fields"]): string | undefined {
  for (const [at, key] of circle.entries()) {
    const needed = circle[at + 1] ?? circle[0] ?? key;
    const rules = fields.get(key)?.rules ?? noRules;
    const rule = [
      ...decidingRules(rules).filter(({ when }) => when.names.includes(needed)),
      ...rules.set.flatMap((set) => (set.value.names.includes(needed) ? [set.rule] : [])),
    ][0];
    if (rule !== undefined) return `rules[${rule.index}].when`;
  }
  return undefined;
}

/** The expression by which the first field of the circle needs the next. */
function settingWithin([key = "", next = key]: readonly string[], fields: CompiledForm["fields"]) {
  const compiled = fields.get(key);
  if (compiled?.calculation?.names.includes(next)) return "expression";
  if (compiled?.showIf?.names.includes(next)) return "showIf";
  const column = compiled?.columns.find(({ calculation }) => calculation.names.includes(next));
  return compiled && columnSetting(compiled.field, column?.key);
}

function columnSetting(field: Field, key: string | undefined): string | undefined {
  if (field.type !== "lineItems" || key === undefined) return undefined;
  return `columns[${field.columns.findIndex((column) => column.key === key)}].expression`;
}

type CirclePlace = { field: string; setting?: string | undefined; path?: string[] };

function circleProblem(
  circle: readonly string[],
  titleOf: (key: string) => string,
  { field, setting, path }: CirclePlace,
): FormProblem {
  const round = [...circle, circle[0] ?? ""].map(titleOf).join(" depends on ");
  const problem = error("circular", `This goes round in circles: ${round}.`, field, setting);
  return path === undefined ? problem : { ...problem, path };
}
