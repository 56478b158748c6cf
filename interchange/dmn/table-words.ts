/** How DMN XML writes hit policies and orientations. */
import type { DecisionTable, HitPolicy } from "@/contracts/boxed-expression";

export const policyWords: Readonly<Record<HitPolicy, { policy: string; aggregation?: string }>> = {
  U: { policy: "UNIQUE" },
  A: { policy: "ANY" },
  P: { policy: "PRIORITY" },
  F: { policy: "FIRST" },
  R: { policy: "RULE ORDER" },
  O: { policy: "OUTPUT ORDER" },
  C: { policy: "COLLECT" },
  "C+": { policy: "COLLECT", aggregation: "SUM" },
  "C<": { policy: "COLLECT", aggregation: "MIN" },
  "C>": { policy: "COLLECT", aggregation: "MAX" },
  "C#": { policy: "COLLECT", aggregation: "COUNT" },
};

const policies = new Map<string, HitPolicy>(
  (Object.keys(policyWords) as HitPolicy[]).map((policy) => {
    const words = policyWords[policy];
    return [`${words.policy} ${words.aggregation ?? ""}`, policy];
  }),
);

export function hitPolicyOf(policy: string, aggregation: string | undefined): HitPolicy | undefined {
  return policies.get(`${policy} ${aggregation ?? ""}`);
}

type Orientation = NonNullable<DecisionTable["orientation"]>;

export const orientationWords: Readonly<Record<Orientation, string>> = {
  rule: "Rule-as-Row",
  column: "Rule-as-Column",
  crossTable: "CrossTable",
};

export function orientationOf(word: string | undefined): Orientation | undefined {
  const all: Orientation[] = ["rule", "column", "crossTable"];
  return all.find((each) => orientationWords[each] === word);
}
