"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldContext } from "@/components/ui/field-context";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Column } from "@/contracts/form";
import { changeColumnType, columnTypes } from "./column-list";
import { CurrencySetting } from "./currency-setting";
import { ExpressionSetting } from "./expression-setting";

type ColumnCardProps = {
  column: Column;
  place: { index: number; count: number };
  others: readonly Column[];
  problem: string | undefined;
  onLabel: (label: string) => void;
  onChange: (column: Column) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
};

export function ColumnCard({ column, place, others, problem, ...act }: ColumnCardProps) {
  const number = place.index + 1;
  return (
    <FieldContext value={null}>
      <li className="grid gap-2 rounded-md border p-2.5">
        <div className="flex items-center gap-1">
          <Input
            aria-label={`Column ${number} name`}
            value={column.label}
            maxLength={200}
            onChange={(event) => act.onLabel(event.target.value)}
          />
          <IconButton
            icon={ArrowUp}
            label={`Move column ${number} up`}
            size="sm"
            disabled={place.index === 0}
            onClick={() => act.onMove(-1)}
          />
          <IconButton
            icon={ArrowDown}
            label={`Move column ${number} down`}
            size="sm"
            disabled={number === place.count}
            onClick={() => act.onMove(1)}
          />
          <IconButton
            icon={Trash2}
            label={`Remove column ${number}`}
            size="sm"
            disabled={place.count === 1}
            onClick={act.onRemove}
          />
        </div>
        <div className="grid grid-cols-2 items-center gap-2">
          <Select
            aria-label={`Column ${number} type`}
            options={columnTypes}
            value={column.type}
            onValueChange={(type) => act.onChange(changeColumnType(column, type))}
          />
          {column.type !== "calculated" && (
            <Checkbox
              checked={column.required}
              aria-label={`Column ${number} required`}
              onCheckedChange={(required) => act.onChange({ ...column, required: required === true })}
            >
              Required
            </Checkbox>
          )}
        </div>
        {column.type === "calculated" && (
          <ExpressionSetting
            label={`Column ${number} calculation`}
            value={column.expression}
            onChange={(expression) => act.onChange({ ...column, expression })}
            error={problem}
            row={others}
          />
        )}
        {(column.type === "currency" || column.type === "calculated") && (
          <CurrencySetting
            label={`Column ${number} currency`}
            optional={column.type === "calculated"}
            value={column.currency}
            onChange={(currency) => act.onChange(withCurrency(column, currency))}
          />
        )}
      </li>
    </FieldContext>
  );
}

function withCurrency(
  column: Extract<Column, { type: "currency" | "calculated" }>,
  currency: string,
): Column {
  if (column.type === "currency") return { ...column, currency: currency || column.currency };
  return { ...column, currency: currency || undefined };
}
