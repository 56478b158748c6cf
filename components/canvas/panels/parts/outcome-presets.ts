import type { Outcome } from "@/contracts/process";

export const approveAndReject: Outcome[] = [
  { value: "approve", label: "Approve", tone: "positive", commentRequired: false },
  { value: "reject", label: "Reject", tone: "negative", commentRequired: true },
];

export function newOutcome(existing: readonly Outcome[]): Outcome {
  const label = `Outcome ${existing.length + 1}`;
  return { value: freeValue(label, existing), label, tone: "neutral", commentRequired: false };
}

/** Letters, digits and underscores of the label, with a number when it is taken. */
export function freeValue(label: string, existing: readonly Outcome[]): string {
  const letters = label
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .slice(0, 40);
  const stem = /^[a-z]/.test(letters) ? letters : `outcome_${letters}`;
  const taken = new Set(existing.map((outcome) => outcome.value));
  let value = stem;
  for (let number = 2; taken.has(value); number += 1) value = `${stem}_${number}`;
  return value;
}
