"use client";

import { Plus, Settings2 } from "lucide-react";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { DecisionTable } from "@/contracts/boxed-expression";
import type { DecisionProblem } from "@/engine/decision/problem";
import { useEditor } from "../editor/editor-context";
import { addInputColumn, changeTable } from "../editor/model-edits";
import { cellPlace } from "../editor/problem-place";
import { ColumnSettings } from "../panels/column-settings";
import { typeLabel } from "../panels/type-options";
import type { Column } from "../table/columns";
import { addNotes, addOutput } from "../table/table-columns";

type GridHeadProps = {
  decisionId: string;
  table: DecisionTable;
  columns: readonly Column[];
  /** Those of the columns themselves. */
  problems: readonly DecisionProblem[];
};

const kinds = { input: "When", output: "Then", annotation: "Note" };

export function GridHead({ decisionId, table, columns, problems }: GridHeadProps) {
  return (
    <thead>
      <tr>
        <th
          scope="col"
          className="sticky top-0 left-0 z-30 w-12 min-w-12 border-line border-r border-b bg-sunken text-muted text-xs"
        >
          <span className="sr-only">Rule</span>
          <span aria-hidden="true">#</span>
        </th>
        {columns.map((column) => (
          <ColumnHead
            key={column.id}
            decisionId={decisionId}
            table={table}
            column={column}
            problem={problems.find(
              (problem) => problem.column?.kind === column.kind && problem.column.index === column.index,
            )}
          />
        ))}
        <th scope="col" className="sticky top-0 z-20 w-12 border-line border-b bg-sunken p-1">
          <AddColumn decisionId={decisionId} />
        </th>
      </tr>
    </thead>
  );
}

type ColumnHeadProps = Omit<GridHeadProps, "columns" | "problems"> & {
  column: Column;
  problem: DecisionProblem | undefined;
};

function ColumnHead({ decisionId, table, column, problem }: ColumnHeadProps) {
  const [open, setOpen] = useState(false);
  return (
    <th
      scope="col"
      className={cn(
        "sticky top-0 z-20 min-w-44 border-line border-r border-b bg-sunken p-0 text-left font-normal",
        column.kind === "output" && "bg-accent-soft",
      )}
    >
      <Popover open={open} onOpenChange={setOpen}>
        <PopoverTrigger asChild>
          <button
            type="button"
            data-place={cellPlace(column)}
            title={problem?.message}
            aria-label={`${kinds[column.kind]} ${column.title}: settings`}
            className={cn(
              "group grid w-full gap-0.5 px-2.5 py-2 text-left hover:bg-hover",
              problem && (problem.severity === "error" ? "bg-danger-soft" : "bg-warning-soft"),
            )}
          >
            <span className="flex items-center gap-1 text-muted text-xs">
              <span className="flex-1 truncate">
                {kinds[column.kind]}
                {column.kind !== "annotation" && ` · ${typeLabel(column.typeRef)}`}
              </span>
              <Settings2 aria-hidden="true" className="size-3.5 opacity-60 group-hover:opacity-100" />
            </span>
            <span className="truncate font-medium text-sm text-strong">{column.title}</span>
          </button>
        </PopoverTrigger>
        <PopoverContent className="w-80" aria-label={`Settings of ${column.title}`}>
          <ColumnSettings
            decisionId={decisionId}
            table={table}
            column={column}
            onClose={() => setOpen(false)}
          />
        </PopoverContent>
      </Popover>
    </th>
  );
}

export function AddColumn({ decisionId }: { decisionId: string }) {
  const { edit } = useEditor();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <IconButton size="sm" icon={Plus} label="Add column" />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={() => edit((model) => addInputColumn(model, decisionId))}>
          Input: when …
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => edit((model) => changeTable(model, decisionId, addOutput))}>
          Output: then …
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => edit((model) => changeTable(model, decisionId, addNotes))}>
          Notes
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
