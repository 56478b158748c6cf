import type { FormRule } from "@/contracts/form-rule";
import type { Draft } from "../draft";

export type ChangeRule = { type: "changeRule"; id: string; patch: Partial<FormRule> };

export function changeRule(draft: Draft, { id, patch }: ChangeRule): Draft {
  const changed = draft.rules.find((entry) => entry.id === id);
  if (!changed) return draft;
  const rule = { ...changed.rule, ...patch };
  return { ...draft, rules: draft.rules.map((entry) => (entry === changed ? { id, rule } : entry)) };
}
