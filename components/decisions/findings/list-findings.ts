import type { DecisionTable } from "@/contracts/boxed-expression";
import { untagged, type Value } from "@/contracts/value";
import { regionInWords } from "@/engine/decision/analysis/region-in-words";
import type { InputRegion, TableAnalysis } from "@/engine/decision/analysis/table-analysis";
import type { DecisionProblem } from "@/engine/decision/problem";

/** Something doubtful about a table as a whole; a gap is closed by a rule with these tests. */
export type Finding = { message: string; example?: string; tests?: string[] };

/** What the checker minds in the rules together; the analysis adds examples, and what would close a gap. */
export function listFindings(
  { hitPolicy }: DecisionTable,
  { gaps, overlaps }: Pick<TableAnalysis, "gaps" | "overlaps">,
  problems: readonly DecisionProblem[],
): Finding[] {
  const minds = (wanted: string) => problems.some(({ code }) => code === wanted);
  const masked = problems.filter(({ code }) => code === "ruleMasked").map(({ message }) => ({ message }));
  const wrong = overlaps.filter(({ sameOutputs }) => hitPolicy === "U" || !sameOutputs);
  const together = wrong.map((overlap) => ({
    message: `Rules ${overlap.rules[0]} and ${overlap.rules[1]} both fire ${regionInWords(overlap)}${
      hitPolicy === "A" ? ", and say different things" : ""
    }.`,
    example: exampleOf(overlap),
  }));
  const missing = gaps.map((gap) => ({
    message: `No rule fires ${regionInWords(gap)}.`,
    example: exampleOf(gap),
    tests: gap.inputs.map(({ tests }) => tests),
  }));
  return [...masked, ...(minds("rulesOverlap") ? together : []), ...(minds("noRuleFires") ? missing : [])];
}

/** One set of values in a region: "amount 5001, category Travel". */
function exampleOf({ inputs }: InputRegion): string {
  return inputs.map(({ label, example }) => `${label} ${asText(example)}`).join(", ");
}

function asText(value: Value): string {
  const plain = untagged(value);
  if (plain === null) return "nothing";
  if (typeof plain === "boolean") return plain ? "yes" : "no";
  return typeof plain === "object" ? JSON.stringify(plain) : String(plain);
}
