"use client";

import { Check } from "lucide-react";
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import type { TableRule } from "@/contracts/boxed-expression";
import type { DecisionProblem } from "@/engine/decision/problem";
import type { Column } from "../table/columns";
import { RuleCell } from "./rule-cell";
import { RuleMenu } from "./rule-menu";
import type { CellEdits } from "./use-cell-edits";

type RuleRowProps = {
  decisionId: string;
  rule: TableRule;
  row: number;
  isLast: boolean;
  columns: readonly Column[];
  problems: readonly DecisionProblem[];
  /** It fired in the test. */
  fired: boolean;
  edits: CellEdits;
};

export const RuleRow = memo(function RuleRow(props: RuleRowProps) {
  const { decisionId, rule, row, isLast, columns, problems, fired, edits } = props;
  const whole = problems.find(({ column }) => column === undefined);
  return (
    <tr data-fired={fired || undefined} className={cn("h-9", fired && "bg-success-soft")}>
      <th
        scope="row"
        className="sticky left-0 z-10 w-12 min-w-12 border-line border-r border-b bg-panel p-0 font-normal"
      >
        <RuleMenu decisionId={decisionId} row={row} isLast={isLast}>
          <button
            type="button"
            tabIndex={-1}
            data-place={`rule ${row + 1}`}
            title={whole?.message}
            aria-label={`Rule ${row + 1}${fired ? ", fired in the test" : ""}: actions`}
            className={cn(
              "figures flex h-9 w-full items-center justify-center gap-1 text-muted text-xs hover:bg-hover hover:text-strong",
              whole?.severity === "error" && "bg-danger-soft text-danger-text",
              whole?.severity === "warning" && "bg-warning-soft text-warning-text",
              fired && "bg-success-soft font-semibold text-success-text",
            )}
          >
            {fired && <Check aria-hidden="true" className="size-3" />}
            {row + 1}
          </button>
        </RuleMenu>
      </th>
      {columns.map((column, at) => (
        <RuleCell
          key={column.id}
          rule={rule}
          row={row}
          column={column}
          at={at}
          problem={problems.find((problem) => isAt(problem, column))}
          edits={edits}
        />
      ))}
      <td className="border-line border-b" />
    </tr>
  );
});

function isAt({ column }: DecisionProblem, { kind, index }: Column): boolean {
  return column?.kind === kind && column.index === index;
}
