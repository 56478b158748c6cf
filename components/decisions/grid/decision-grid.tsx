"use client";

import { type FocusEvent, useMemo, useState } from "react";
import { useGridKeys } from "@/components/ui/use-grid-keys";
import { ROW_HEIGHT, useRowWindow } from "@/components/ui/use-row-window";
import type { DecisionTable } from "@/contracts/boxed-expression";
import type { DecisionProblem } from "@/engine/decision/problem";
import { useEditor } from "../editor/editor-context";
import { changeTable } from "../editor/model-edits";
import { columnsOf } from "../table/columns";
import { addRule } from "../table/rules";
import { suggestedValues } from "../table/suggested-values";
import { GridFoot } from "./grid-foot";
import { GridHead } from "./grid-head";
import { RuleRow } from "./rule-row";
import { useCellEdits } from "./use-cell-edits";
import { useRuleKeys } from "./use-rule-keys";

type DecisionGridProps = {
  decisionId: string;
  table: DecisionTable;
  /** Names that cells can use. */
  names: readonly string[];
  problems: readonly DecisionProblem[];
  /** Numbers of the rules that fired in the test, from 1. */
  fired: ReadonlySet<number>;
};

const none: readonly DecisionProblem[] = [];

/** A decision table as a spreadsheet: rules are rows, every cell is open for typing. */
export function DecisionGrid({ decisionId, table, names, problems, fired }: DecisionGridProps) {
  const { edit } = useEditor();
  // biome-ignore lint/correctness/useExhaustiveDependencies: cells do not change the columns
  const columns = useMemo(() => columnsOf(table), [table.inputs, table.outputs, table.annotations]);
  const edits = useCellEdits(decisionId, names);
  const { scroller, onScroll, from, to } = useRowWindow(table.rules.length);
  const keys = useGridKeys({
    rows: table.rules.length,
    columns: columns.length,
    canAdd: true,
    onAdd: () => edit((model) => changeTable(model, decisionId, addRule)),
  });
  const onRuleKey = useRuleKeys(decisionId, table.rules.length, keys.focusLater);
  const [at, setAt] = useState<string | null>(null);
  const byRule = useMemo(() => Map.groupBy(problems, (problem) => problem.rule), [problems]);
  const follow = ({ target }: FocusEvent) => setAt(target.getAttribute("data-place"));
  return (
    <div className="flex min-h-0 flex-col rounded-md border bg-panel">
      <div ref={scroller} onScroll={onScroll} className="min-h-0 overflow-auto rounded-t-md">
        <table
          ref={keys.table}
          onKeyDown={(event) => {
            if (!onRuleKey(event)) keys.onKeyDown(event);
          }}
          onFocus={follow}
          aria-label="Rules"
          aria-rowcount={table.rules.length + 1}
          className="w-full border-separate border-spacing-0"
        >
          <GridHead
            decisionId={decisionId}
            table={table}
            columns={columns}
            problems={byRule.get(undefined) ?? none}
          />
          <tbody>
            <Space rows={from} columns={columns.length + 2} />
            {table.rules.slice(from, to).map((rule, index) => (
              <RuleRow
                key={rule.id}
                decisionId={decisionId}
                rule={rule}
                row={from + index}
                isLast={from + index === table.rules.length - 1}
                columns={columns}
                problems={byRule.get(from + index + 1) ?? none}
                fired={fired.has(from + index + 1)}
                edits={edits}
              />
            ))}
            <Space rows={table.rules.length - to} columns={columns.length + 2} />
          </tbody>
        </table>
        {columns.map((column) => (
          <datalist key={column.id} id={`values-${column.id}`}>
            {suggestedValues(column.allowedValues, column.typeRef).map((value) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        ))}
      </div>
      <GridFoot place={at} problems={problems} onAdd={keys.addRow} />
    </div>
  );
}

/** Stands for rows that are out of sight. */
function Space({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  );
}
