"use client";

import { Check, Trash2, TriangleAlert, X } from "lucide-react";
import type { ClipboardEvent } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import type { TestRow } from "@/contracts/decision";
import { useEditor } from "../editor/editor-context";
import { inputKey, type TestInput } from "./test-input";
import { changeTestRow, type RowOutcome, removeTestRow } from "./test-rows";

type TestRowViewProps = {
  row: TestRow;
  index: number;
  inputs: readonly TestInput[];
  outcome: RowOutcome | undefined;
  /** Whether it was a block of cells; a single one is for the browser. */
  onPaste: (text: string, column: number) => boolean;
};

const cell = "border-line border-r border-b p-0";
const control =
  "h-9 w-full min-w-36 bg-transparent px-2.5 text-sm text-strong outline-none placeholder:text-muted hover:bg-hover focus:bg-panel focus:outline-2 focus:outline-focus focus:-outline-offset-2";

const hints: Partial<Record<TestInput["kind"], string>> = {
  yesNo: "true or false",
  date: "2026-01-31",
  feel: "FEEL",
};

/** One row: what goes in, what should come out, and what does. */
export function TestRowView({ row, index, inputs, outcome, onPaste }: TestRowViewProps) {
  const { edit } = useEditor();
  const paste = (column: number) => (event: ClipboardEvent<HTMLInputElement>) => {
    if (onPaste(event.clipboardData.getData("text/plain"), column)) event.preventDefault();
  };
  return (
    <tr>
      {inputs.map((input, column) => {
        const key = inputKey(input);
        return (
          <td key={key} className={cell}>
            <input
              data-cell={`${index}:${column}`}
              aria-label={`${key}, test row ${index + 1}`}
              inputMode={input.kind === "number" ? "decimal" : undefined}
              spellCheck={false}
              autoComplete="off"
              placeholder={hints[input.kind]}
              value={row.inputs[key] ?? ""}
              onChange={({ target }) =>
                edit(
                  (model) => changeTestRow(model, row.id, { inputs: { ...row.inputs, [key]: target.value } }),
                  `test ${row.id} ${key}`,
                )
              }
              onPaste={paste(column)}
              className={cn(control, input.kind === "feel" && "font-mono")}
            />
          </td>
        );
      })}
      <td className={cn(cell, "bg-accent-soft/40")}>
        <input
          data-cell={`${index}:${inputs.length}`}
          aria-label={`Expected, test row ${index + 1}`}
          spellCheck={false}
          autoComplete="off"
          value={row.expected ?? ""}
          onChange={({ target }) =>
            edit(
              (model) => changeTestRow(model, row.id, { expected: target.value }),
              `test ${row.id} expected`,
            )
          }
          onPaste={paste(inputs.length)}
          className={control}
        />
      </td>
      <td className={cn(cell, "min-w-44 px-2.5 text-sm")}>{outcome && <Outcome outcome={outcome} />}</td>
      <td className="border-line border-b p-0 text-center">
        <IconButton
          icon={Trash2}
          size="sm"
          label={`Remove test row ${index + 1}`}
          onClick={() => edit((model) => removeTestRow(model, row.id))}
        />
      </td>
    </tr>
  );
}

function Outcome({ outcome }: { outcome: RowOutcome }) {
  if (outcome.kind === "fault") {
    return (
      <span className="flex items-start gap-1.5 py-1 text-danger-text">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        <span className="min-w-0 break-words">{outcome.message}</span>
      </span>
    );
  }
  const { text, rules, isRight } = outcome;
  const by = rules.length === 0 ? "" : `rule ${rules.join(", ")}`;
  return (
    <span
      className={cn(
        "flex items-center gap-1.5",
        isRight === true && "text-success-text",
        isRight === false && "text-danger-text",
      )}
    >
      {isRight === true && <Check aria-label="Right:" className="size-4 shrink-0" />}
      {isRight === false && <X aria-label="Wrong:" className="size-4 shrink-0" />}
      <span className="min-w-0 break-words font-medium">{text}</span>
      {by && <span className="whitespace-nowrap text-muted text-xs">{by}</span>}
    </span>
  );
}
