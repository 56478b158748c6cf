import type { Field, FormDefinition } from "@/contracts/form";
import type { FormRule, RuleEffect } from "@/contracts/form-rule";
import { conditionWords } from "@/engine/condition/condition-words";
import { kindOfField, type Subject } from "@/engine/condition/subject";
import { fieldTitle } from "@/engine/form/field-entry";
import { isDeepEqual } from "./is-deep-equal";

type Words = { fields: ReadonlyMap<string, Field>; subjects: readonly Subject[] };

/**
 * What is different about the rules. They have no ids: a rule is the same one while it does the same, or while its condition
 * is the same.
 */
export function compareRules(before: FormDefinition, after: FormDefinition): string[] {
  const left = [...(before.rules ?? [])];
  const take = (isSame: (rule: FormRule) => boolean) => {
    const index = left.findIndex(isSame);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const others = (after.rules ?? []).filter((rule) => take((old) => isDeepEqual(old, rule)) === undefined);
  const pairs = others.map((rule) => {
    const same = take((old) => isDeepEqual(old.effects, rule.effects));
    return { rule, old: same ?? take((old) => old.when === rule.when) };
  });
  const [was, is] = [wordsOf(before), wordsOf(after)];
  return [
    ...pairs.map(({ rule, old }) =>
      old === undefined
        ? `rule added: ${inWords(rule, is)}`
        : `rule changed from “${inWords(old, was)}” to “${inWords(rule, is)}”`,
    ),
    ...left.map((rule) => `rule removed: ${inWords(rule, was)}`),
  ];
}

function wordsOf({ fields }: FormDefinition): Words {
  const subjects = fields.flatMap((field) => {
    const kind = kindOfField(field.type);
    const options = "options" in field ? { options: field.options } : {};
    return kind === null ? [] : [{ path: field.key, label: fieldTitle(field), kind, ...options }];
  });
  return { fields: new Map(fields.map((field) => [field.key, field])), subjects };
}

/** "show Director and require Reason when Total is greater than 10,000" */
function inWords({ when, effects }: FormRule, words: Words): string {
  const done = effects.map((effect) => effectInWords(effect, words)).join(" and ");
  return `${done} when ${conditionWords(when, words.subjects)}`;
}

function effectInWords(effect: RuleEffect, { fields }: Words): string {
  const field = fields.get(effect.field);
  const title = field === undefined ? effect.field : fieldTitle(field);
  if (effect.kind === "set") return `set ${title} to ${effect.value}`;
  return effect.kind === "enable" ? `let people change ${title}` : `${effect.kind} ${title}`;
}
