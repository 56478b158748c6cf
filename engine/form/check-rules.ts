import type { Field, FormDefinition } from "@/contracts/form";
import type { FormRule, RuleEffect } from "@/contracts/form-rule";
import { checkSource, type FormProblem } from "./check-source";
import { fieldTitle } from "./field-entry";
import { holdsValue } from "./holds-value";
import { ruleTitle } from "./rule-title";

/** What keeps the form's rules from being followed, other than circles and types. */
export function checkRules({ fields, rules = [] }: FormDefinition): FormProblem[] {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return rules.flatMap((rule, index) => checkRule(rule, `rules[${index}]`, byKey));
}

type FieldsByKey = ReadonlyMap<string, Field>;

function checkRule(rule: FormRule, place: string, fields: FieldsByKey): FormProblem[] {
  const title = ruleTitle(rule, fields);
  const setting = `${place}.when`;
  const condition =
    rule.when.trim() === ""
      ? [problem("ruleConditionMissing", `${title} has no condition yet.`, setting)]
      : checkSource({ setting, source: rule.when, title }, new Set(fields.keys()));
  const effects = rule.effects.flatMap((effect, index) =>
    checkEffect(effect, { title, setting: `${place}.effects[${index}]`, fields }),
  );
  return [...condition, ...effects];
}

interface Place {
  title: string;
  setting: string;
  fields: FieldsByKey;
}

function checkEffect(effect: RuleEffect, { title, setting, fields }: Place): FormProblem[] {
  const field = fields.get(effect.field);
  if (field === undefined) {
    const message = `${title} names "${effect.field}", which is not a field of this form.`;
    return [problem("unknownName", message, `${setting}.field`)];
  }
  const unsuited = whyUnsuited(effect.kind, field);
  if (unsuited !== null) return [problem("effectUnsuited", `${title}: ${unsuited}`, `${setting}.field`)];
  if (effect.kind === "refuse" && effect.message.trim() === "") {
    const message = `${title} does not say what people should do.`;
    return [problem("messageMissing", message, `${setting}.message`)];
  }
  if (effect.kind !== "set") return [];
  if (effect.value.trim() === "") {
    return [problem("expressionMissing", `${title} has no value for it yet.`, `${setting}.value`)];
  }
  return checkSource({ setting: `${setting}.value`, source: effect.value, title }, new Set(fields.keys()));
}

/** Why a rule cannot do this to the field, as a sentence; null when it can. */
export function whyUnsuited(kind: RuleEffect["kind"], field: Field): string | null {
  if (kind === "show") return null;
  const title = fieldTitle(field);
  if (!holdsValue(field)) return `"${title}" is only there to be read.`;
  if (kind === "refuse") return null;
  if (field.type === "calculated") return `"${title}" is calculated, so nobody fills it in.`;
  if (kind !== "set") return null;
  if (field.type === "file") return `"${title}" holds files, which people have to upload.`;
  return field.type === "lineItems" ? `"${title}" has rows, which no expression here can fill in.` : null;
}

function problem(code: string, message: string, setting: string): FormProblem {
  return { severity: "error", code, message, setting };
}
