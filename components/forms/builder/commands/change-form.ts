import type { Draft } from "../draft";

export type ChangeForm = { type: "changeForm"; patch: { title?: string; description?: string } };

export function changeForm(draft: Draft, { patch }: ChangeForm): Draft {
  return { ...draft, ...patch };
}
