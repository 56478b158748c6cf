"use client";

import { Plus } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { useFrame } from "@/components/shell/frame-context";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { parseClipboard } from "@/components/ui/parse-clipboard";
import { useGridKeys } from "@/components/ui/use-grid-keys";
import type { CompiledDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { useEditor } from "../editor/editor-context";
import { inputKey, testInputs } from "./test-input";
import { TestRowView } from "./test-row-view";
import { addTestRow, changeTestRow, MOST_TEST_ROWS, pasteTestRows, rowsOf, tryRow } from "./test-rows";

type TestRowsTableProps = { compiled: CompiledDecisionModel };

/** Rows of values that the shown decision is tried with at every change, and whether it says what it should. */
export function TestRowsTable({ compiled }: TestRowsTableProps) {
  const { state, selected, edit } = useEditor();
  const { timeZone } = useFrame().member;
  const [now] = useState(() => new Date().toISOString());
  const element = selected === null ? undefined : compiled.elements.get(selected);
  const inputs = useMemo(() => testInputs(element), [element]);
  const columns = inputs.map(inputKey);
  const rows = selected === null ? [] : rowsOf(state.model, selected);
  const settled = useDeferredValue(rows);
  const outcomes = new Map(settled.map((row) => [row.id, tryRow(row, { compiled, inputs, now, timeZone })]));
  const add = () =>
    selected !== null && edit((model) => addTestRow(model, { decision: selected, inputs: {} }));
  const keys = useGridKeys({ rows: rows.length, columns: columns.length + 1, canAdd: true, onAdd: add });
  if (selected === null || inputs.length === 0) return null;
  const wrong = [...outcomes.values()].filter(
    (outcome) => outcome.kind === "fault" || outcome.isRight === false,
  ).length;
  const right = [...outcomes.values()].filter(
    (outcome) => outcome.kind === "said" && outcome.isRight === true,
  ).length;
  const unsaid = rows.filter(({ id, expected }) => !expected && outcomes.get(id)?.kind === "said");
  const takeResults = () =>
    edit((model) =>
      unsaid.reduce((changed, { id }) => {
        const outcome = outcomes.get(id);
        return outcome?.kind === "said" ? changeTestRow(changed, id, { expected: outcome.text }) : changed;
      }, model),
    );
  return (
    <section aria-label="Test rows" className="grid gap-2">
      <header className="flex min-h-8 flex-wrap items-center gap-2">
        <h2 className="font-semibold text-sm text-strong">Test rows</h2>
        {rows.length > 0 && (
          <Badge role="status" tone={wrong > 0 ? "danger" : right === rows.length ? "success" : "neutral"}>
            {wrong > 0 ? `${wrong} of ${rows.length} wrong` : `${right} of ${rows.length} right`}
          </Badge>
        )}
        <span className="flex-1" />
        {unsaid.length > 0 && (
          <Button size="sm" variant="ghost" onClick={takeResults}>
            Take results as expected
          </Button>
        )}
        <Button
          size="sm"
          onClick={keys.addRow}
          disabled={(state.model.testRows?.length ?? 0) >= MOST_TEST_ROWS}
        >
          <Plus aria-hidden="true" />
          Add row
        </Button>
      </header>
      {rows.length === 0 ? (
        <p className="text-muted text-sm">
          Keep values here with what the decision should say to them, typed or pasted from a spreadsheet. They
          are tried at every change.
        </p>
      ) : (
        <div className="overflow-x-auto rounded-md border bg-panel">
          <table
            ref={keys.table}
            onKeyDown={keys.onKeyDown}
            aria-label="Test rows"
            className="w-full border-separate border-spacing-0"
          >
            <thead>
              <tr>
                {[...columns, "Expected", "It says"].map((title) => (
                  <th
                    key={title}
                    scope="col"
                    className="border-line border-r border-b bg-sunken px-2.5 py-1.5 text-left font-medium text-sm text-strong last:border-r-0"
                  >
                    {title}
                  </th>
                ))}
                <th scope="col" className="w-10 border-line border-b bg-sunken">
                  <span className="sr-only">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <TestRowView
                  key={row.id}
                  row={row}
                  index={index}
                  inputs={inputs}
                  outcome={outcomes.get(row.id)}
                  onPaste={(text, column) => {
                    const block = parseClipboard(text);
                    if (block.length === 1 && block[0]?.length === 1) return false;
                    const at = { decision: selected, columns, row: index, column };
                    edit((model) => pasteTestRows(model, block, at));
                    return true;
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
