import type { FormRule } from "@/contracts/form-rule";
import type { Draft } from "../draft";

export type AddRule = { type: "addRule"; rule: FormRule };

export function addRule(draft: Draft, { rule }: AddRule): Draft {
  const rules = [...draft.rules, { id: `r${draft.nextId}`, rule }];
  return { ...draft, rules, nextId: draft.nextId + 1 };
}

/** The identity that the next added rule will have. */
export function nextRuleId(draft: Draft): string {
  return `r${draft.nextId}`;
}
