import type { RuleEffect, RuleEffectKind } from "@/contracts/form-rule";
import { conditionWords, valueWords } from "@/engine/condition/condition-words";
import type { Subject } from "@/engine/condition/subject";

/** What a rule can do, in the words of the list and of the sentence. */
export const effectKinds: Record<RuleEffectKind, { label: string; hint: string }> = {
  show: { label: "Show", hint: "Hidden otherwise, and then not kept" },
  require: { label: "Require", hint: "May be left empty otherwise" },
  enable: { label: "Let people change", hint: "Stays as it is otherwise" },
  set: { label: "Set", hint: "A fixed or calculated value" },
  refuse: { label: "Refuse", hint: "With a message at the field" },
};

type Words = { subjects: readonly Subject[]; locale: string };

/** "Show Director and require Reason when Total is greater than 10,000" */
export function ruleWords(rule: { when: string; effects: readonly RuleEffect[] }, words: Words): string {
  const [first = "", ...others] = rule.effects.map((effect) => effectWords(effect, words));
  const done = [first, ...others.map((text) => text.charAt(0).toLowerCase() + text.slice(1))].join(" and ");
  return `${done} when ${conditionWords(rule.when, words.subjects, words) || "…"}`;
}

function effectWords(effect: RuleEffect, { subjects, locale }: Words): string {
  const subject = subjects.find((candidate) => candidate.path === effect.field);
  const named = `${effectKinds[effect.kind].label} ${subject?.label ?? effect.field}`;
  if (effect.kind === "refuse") return effect.message ? `${named} (“${effect.message}”)` : named;
  if (effect.kind !== "set") return named;
  return `${named} to ${valueWords(effect.value, subject, { locale }) || "…"}`;
}
