import type { Draft } from "../draft";

export type RemoveRule = { type: "removeRule"; id: string };

export function removeRule(draft: Draft, { id }: RemoveRule): Draft {
  return { ...draft, rules: draft.rules.filter((entry) => entry.id !== id) };
}
