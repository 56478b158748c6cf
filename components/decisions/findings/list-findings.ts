import type { DecisionTable } from "@/contracts/boxed-expression";
import type { InputRegion, TableAnalysis } from "@/engine/decision/analysis/table-analysis";
import { describeRegion, exampleOf } from "./describe-region";

/** Something doubtful about a table; a gap can be closed by a rule with these tests. */
export type Finding = {
  kind: "gap" | "overlap" | "masked";
  message: string;
  example?: string;
  tests?: string[];
};

/** What of an analysis matters under the table's hit policy. */
export function listFindings(table: DecisionTable, { gaps, overlaps, masked }: TableAnalysis): Finding[] {
  return [
    ...masked.map(
      ({ rule, by }): Finding => ({
        kind: "masked",
        message: `Rule ${rule} never has a say: rule ${by} fires first whenever it would.`,
      }),
    ),
    ...overlaps
      .filter((overlap) => isDoubtful(table, overlap.sameOutputs))
      .map(
        (overlap): Finding => ({
          kind: "overlap",
          message: `Rules ${overlap.rules[0]} and ${overlap.rules[1]} both fire for ${describeRegion(overlap)}${
            table.hitPolicy === "A" ? " and say different things" : ""
          }.`,
          example: exampleOf(overlap),
        }),
      ),
    ...(mayBeSilent(table) ? [] : gaps.map(gapFinding)),
  ];
}

function gapFinding(gap: InputRegion): Finding {
  return {
    kind: "gap",
    message: `No rule fires for ${describeRegion(gap)}.`,
    example: exampleOf(gap),
    tests: gap.inputs.map(({ tests }) => tests),
  };
}

/** Under Unique two rules may never fire together, under Any only if they say the same; other policies want several. */
function isDoubtful({ hitPolicy }: DecisionTable, sameOutputs: boolean): boolean {
  return hitPolicy === "U" || (hitPolicy === "A" && !sameOutputs);
}

/** Collecting nothing is an answer, and so is a default. */
function mayBeSilent({ hitPolicy, outputs }: DecisionTable): boolean {
  return hitPolicy.startsWith("C") || outputs.some(({ defaultValue }) => defaultValue !== undefined);
}
