import type { Field } from "@/contracts/form";
import type { FormRule, RuleEffectKind } from "@/contracts/form-rule";
import { fieldTitle } from "./field-entry";

const verbs: Record<RuleEffectKind, string> = {
  show: "shows",
  require: "requires",
  enable: "enables",
  set: "sets",
  refuse: "refuses",
};

/** A rule by what it does first: `The rule that shows "Director"`. */
export function ruleTitle({ effects }: FormRule, fields: ReadonlyMap<string, Field>): string {
  const [first] = effects;
  if (first === undefined) return "A rule";
  const field = fields.get(first.field);
  return `The rule that ${verbs[first.kind]} "${field === undefined ? first.field : fieldTitle(field)}"`;
}
