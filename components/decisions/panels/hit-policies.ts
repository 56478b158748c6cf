import type { HitPolicy } from "@/contracts/boxed-expression";

type HitPolicyWords = { label: string; hint: string };

/** What a table answers when several rules fire, in the words of people (DMN 1.5, 8.2.10). */
export const hitPolicyWords: Readonly<Record<HitPolicy, HitPolicyWords>> = {
  U: { label: "Unique", hint: "At most one rule fires" },
  A: { label: "Any", hint: "Several may fire when they say the same" },
  F: { label: "First", hint: "The first rule that fires, from the top" },
  P: { label: "Priority", hint: "The most important output, by its list of values" },
  R: { label: "Rule order", hint: "A list of all, in the order of the rules" },
  O: { label: "Output order", hint: "A list of all, the most important first" },
  C: { label: "Collect", hint: "A list of all, in any order" },
  "C+": { label: "Sum", hint: "The sum of all that fire" },
  "C<": { label: "Smallest", hint: "The smallest of all that fire" },
  "C>": { label: "Largest", hint: "The largest of all that fire" },
  "C#": { label: "Count", hint: "How many rules fire" },
};
