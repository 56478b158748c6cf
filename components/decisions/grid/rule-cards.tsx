"use client";

import { Check, EllipsisVertical, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { DecisionTable, TableRule } from "@/contracts/boxed-expression";
import type { DecisionProblem } from "@/engine/decision/problem";
import { useEditor } from "../editor/editor-context";
import { changeTable } from "../editor/model-edits";
import { type Column, cellText, columnsOf } from "../table/columns";
import { addRule } from "../table/rules";
import { RuleMenu } from "./rule-menu";
import { type CellEdits, useCellEdits } from "./use-cell-edits";

type RuleCardsProps = {
  decisionId: string;
  table: DecisionTable;
  names: readonly string[];
  problems: readonly DecisionProblem[];
  fired: ReadonlySet<number>;
};

/** So many cards are shown at first; a long table is no reading for a phone. */
const PAGE = 30;

/** The rules one below the other, for a narrow screen. */
export function RuleCards({ decisionId, table, names, problems, fired }: RuleCardsProps) {
  const { edit } = useEditor();
  const [shown, setShown] = useState(PAGE);
  const columns = useMemo(() => columnsOf(table), [table]);
  const edits = useCellEdits(decisionId, names);
  return (
    <div className="grid gap-3">
      {table.rules.slice(0, shown).map((rule, row) => (
        <RuleCard
          key={rule.id}
          decisionId={decisionId}
          rule={rule}
          row={row}
          isLast={row === table.rules.length - 1}
          columns={columns}
          problems={problems.filter((problem) => problem.rule === row + 1)}
          fired={fired.has(row + 1)}
          edits={edits}
        />
      ))}
      {table.rules.length > shown && (
        <Button variant="ghost" onClick={() => setShown(shown + PAGE)}>
          Show more of {table.rules.length} rules
        </Button>
      )}
      <Button onClick={() => edit((model) => changeTable(model, decisionId, addRule))}>
        <Plus aria-hidden="true" />
        Add rule
      </Button>
    </div>
  );
}

type RuleCardProps = Omit<RuleCardsProps, "table" | "names" | "fired"> & {
  rule: TableRule;
  row: number;
  isLast: boolean;
  columns: readonly Column[];
  fired: boolean;
  edits: CellEdits;
};

function RuleCard({ decisionId, rule, row, isLast, columns, problems, fired, edits }: RuleCardProps) {
  const whole = problems.find(({ column }) => column === undefined);
  return (
    <section
      aria-label={`Rule ${row + 1}`}
      className={cn("grid gap-2 rounded-md border bg-panel p-3", fired && "border-success bg-success-soft")}
    >
      <div className="flex items-center gap-2">
        <h3 className="flex-1 font-medium text-sm text-strong">Rule {row + 1}</h3>
        {fired && (
          <Badge tone="success" icon={Check}>
            Fired
          </Badge>
        )}
        <RuleMenu decisionId={decisionId} row={row} isLast={isLast}>
          <IconButton size="sm" icon={EllipsisVertical} label={`Rule ${row + 1}: actions`} />
        </RuleMenu>
      </div>
      {whole && <p className="text-danger-text text-sm">{whole.message}</p>}
      {columns.map((column) => (
        <Field
          key={column.id}
          label={
            <>
              <span className="text-muted">
                {column.kind === "output" ? "then" : column.kind === "input" && "when"}
              </span>{" "}
              {column.title}
            </>
          }
          error={problems.find((problem) => isAt(problem, column))?.message}
          className="gap-1"
        >
          <Input
            className={column.kind === "annotation" ? undefined : "font-mono"}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder={column.kind === "input" ? "any" : undefined}
            value={cellText(rule, column)}
            onChange={({ target }) => edits.change(row, column, target.value)}
            onBlur={({ target }) => edits.leave(row, column, target.value)}
          />
        </Field>
      ))}
    </section>
  );
}

function isAt({ column }: DecisionProblem, { kind, index }: Column): boolean {
  return column?.kind === kind && column.index === index;
}
