import type { Completion } from "@/contracts/human-work";
import type { TaskDecision } from "@/contracts/journal";

export interface Tally {
  rule: Completion;
  /** The outcomes of the task in their order; none: people only say that they are done. */
  outcomes: readonly string[];
  /** What has been given so far, in order. */
  votes: readonly (string | null)[];
  /** How many parts there are in all. */
  parts: number;
}

export interface Tallied {
  outcome: string | null;
  decision: TaskDecision;
}

/**
 * What several have decided, as soon as nothing that is still to come can change it; null before. A count that is higher
 * than the number of parts asks for all of them.
 */
export function tally({ rule, outcomes, votes, parts }: Tally): Tallied | null {
  if (outcomes.length === 0) return tallyDone(rule, votes.length, parts);
  if (rule.rule === "majority") return tallyMajority(rule.otherwise ?? outcomes.at(-1) ?? null, votes, parts);
  const wanted = rule.outcome ?? outcomes[0] ?? null;
  if (rule.rule === "count") {
    const enough = Math.min(rule.count, parts);
    const given = votes.filter((vote) => vote === wanted).length;
    if (given >= enough) return { outcome: wanted, decision: "reached" };
    if (given + parts - votes.length >= enough) return null;
    return { outcome: rule.otherwise ?? outcomes.at(-1) ?? null, decision: "notReached" };
  }
  const other = votes.find((vote) => vote !== wanted);
  if (other !== undefined) return { outcome: other, decision: "notReached" };
  return votes.length < parts ? null : { outcome: wanted, decision: "agreed" };
}

function tallyDone(rule: Completion, done: number, parts: number): Tallied | null {
  const needed = rule.rule === "count" ? Math.min(rule.count, parts) : parts;
  return done < needed ? null : { outcome: null, decision: rule.rule === "count" ? "reached" : "agreed" };
}

function tallyMajority(
  otherwise: string | null,
  votes: readonly (string | null)[],
  parts: number,
): Tallied | null {
  const counts = new Map<string | null, number>();
  for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  const left = parts - votes.length;
  if (first === undefined) return null;
  const lead = first[1] - (second?.[1] ?? 0);
  if (lead > left) return { outcome: first[0], decision: "majority" };
  return left > 0 ? null : { outcome: otherwise, decision: "tie" };
}
