/** Limits of a schema for which a field has no setting, as rules that refuse what goes beyond them. */
import type { Field } from "@/contracts/form";
import type { FormRule } from "@/contracts/form-rule";
import { compileExpression } from "@/engine/expression/compile-expression";
import type { FormAccount } from "../form-account";
import { hintIn } from "./field-hint";
import { decimalsOf } from "./number-field";
import { countIn, numberIn, own, type SchemaNode, type SchemaObject } from "./schema-node";

interface Limit {
  when: string;
  message: string;
}

const LONGEST_PATTERN = 500;

export function limitRules(field: Field, { schema, pointer }: SchemaNode, account: FormAccount): FormRule[] {
  // A field of ours has its own check of its text; the pattern beside it tells others of it.
  if (hintIn(schema) !== null) return [];
  const limits = limitsOf(field, { schema, pointer }, account);
  if (limits.length > 0) account.mapped(`Limits of “${field.label}” become rules.`, pointer);
  return limits.map(({ when, message }) => ({
    when,
    effects: [{ kind: "refuse" as const, field: field.key, message: message.slice(0, 300) }],
  }));
}

function limitsOf(field: Field, node: SchemaNode, account: FormAccount): Limit[] {
  if (field.type === "number") return figureLimits(field.key, field.label, node.schema);
  if (field.type === "text" || field.type === "longText") return textLimits(field, node, account);
  return [];
}

function figureLimits(key: string, label: string, schema: SchemaObject): Limit[] {
  const above = numberIn(schema, "exclusiveMinimum");
  const under = numberIn(schema, "exclusiveMaximum");
  const unit = numberIn(schema, "multipleOf");
  const isWhole = JSON.stringify(own(schema, "type") ?? "").includes("integer");
  const limits: Limit[] = [];
  if (above !== undefined && !isWhole) {
    limits.push({ when: `${key} <= ${plain(above)}`, message: `${label} must be greater than ${above}.` });
  }
  if (under !== undefined && !isWhole) {
    limits.push({ when: `${key} >= ${plain(under)}`, message: `${label} must be less than ${under}.` });
  }
  if (unit !== undefined && unit > 0 && unit !== 1 && decimalsOf(unit) === undefined) {
    limits.push({
      when: `modulo(${key}, ${plain(unit)}) != 0`,
      message: `${label} must be a multiple of ${unit}.`,
    });
  }
  return limits;
}

/** Without an exponent, which FEEL's numbers do not have. */
function plain(figure: number): string {
  const text = String(figure);
  return /e/i.test(text) ? figure.toFixed(20).replace(/\.?0+$/, "") : text;
}

function textLimits({ key, label }: Field, { schema, pointer }: SchemaNode, account: FormAccount): Limit[] {
  const limits: Limit[] = [];
  const shortest = countIn(schema, "minLength");
  if (shortest !== undefined && shortest > 1) {
    limits.push({
      when: `string length(${key}) < ${shortest}`,
      message: `${label} needs ${shortest} characters or more.`,
    });
  }
  const pattern = own(schema, "pattern");
  if (typeof pattern === "string" && pattern !== "") {
    const source = `matches(${key}, ${JSON.stringify(pattern.replaceAll("\\/", "/"))})`;
    if (pattern.length <= LONGEST_PATTERN && isUnderstood(source, key)) {
      limits.push({ when: `not(${source})`, message: `${label} does not have the form that is asked for.` });
    } else account.ignored(`The pattern of “${label}” cannot be checked here.`, pointer);
  }
  return limits;
}

/** Asked of any text, a pattern that FEEL knows answers with true or false. */
function isUnderstood(source: string, key: string): boolean {
  const compiled = compileExpression(source, { names: [key] });
  if (!compiled.ok) return false;
  const scope = { variables: { [key]: "text" }, now: "2026-01-01T00:00:00.000Z", timeZone: "UTC" };
  const answer = compiled.expression.evaluate(scope);
  return answer.ok && typeof answer.value === "boolean";
}
