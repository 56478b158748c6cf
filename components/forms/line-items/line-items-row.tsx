"use client";

import { Trash2 } from "lucide-react";
import { useId } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { useLocale } from "@/components/ui/locale-provider";
import type { Column } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { currencySign } from "@/engine/form/decimal-text";
import { currencyDecimals } from "@/engine/form/number-value";
import { CalculatedValue } from "../calculated-value";
import type { InnerErrors } from "../field-view";
import { NumberInput } from "../number-input";
import { textOf } from "../tagged-text";
import { columnTitle, isNumeric } from "./columns";
import type { Row } from "./rows";

type LineItemsRowProps = {
  index: number;
  columns: readonly Column[];
  row: Row;
  result: Row | undefined;
  errors: InnerErrors;
  disabled?: boolean;
  canRemove: boolean;
  onCell: (key: string, value: Value) => void;
  onRemove: () => void;
};

export function LineItemsRow({ index, columns, row, result, errors, ...props }: LineItemsRowProps) {
  const { disabled, canRemove, onCell, onRemove } = props;
  let typed = -1;
  return (
    <tr className="group/row @max-lg:grid @max-lg:grid-cols-2 @max-lg:gap-x-3 @max-lg:gap-y-2 @max-lg:rounded-md @max-lg:border @max-lg:p-3">
      {columns.map((column) => {
        if (column.type !== "calculated") typed += 1;
        return (
          <td
            key={column.key}
            className={cn(
              "p-0 align-top @lg:border-r @lg:border-b @lg:group-last/row:border-b-0",
              column.type === "text" && "@max-lg:col-span-2",
            )}
          >
            <span aria-hidden="true" className="pb-1 font-medium text-muted text-xs @lg:hidden">
              {columnTitle(column)}
            </span>
            <Cell
              column={column}
              label={`${columnTitle(column)}, row ${index + 1}`}
              place={`${index}:${typed}`}
              value={column.type === "calculated" ? result?.[column.key] : row[column.key]}
              error={errors[`[${index}].${column.key}`]}
              disabled={disabled}
              onChange={(value) => onCell(column.key, value)}
            />
          </td>
        );
      })}
      <td className="w-9 p-0 text-center align-top @max-lg:col-span-2 @max-lg:w-auto @max-lg:text-right @lg:border-b @lg:pt-0.5 @lg:group-last/row:border-b-0">
        {!disabled && canRemove && (
          <IconButton icon={Trash2} label={`Remove row ${index + 1}`} size="sm" onClick={onRemove} />
        )}
      </td>
    </tr>
  );
}

type CellProps = {
  column: Column;
  label: string;
  place: string;
  value: Value | undefined;
  error: string | undefined;
  disabled?: boolean;
  onChange: (value: Value) => void;
};

const cellClass =
  "@lg:h-9 @lg:rounded-none @lg:border-transparent @lg:bg-transparent @lg:hover:bg-hover @lg:aria-invalid:bg-danger-soft";

function Cell({ column, label, place, value, error, disabled, onChange }: CellProps) {
  const errorId = useId();
  const { language } = useLocale();
  if (column.type === "calculated") {
    return (
      <output aria-label={label} className="flex min-h-9 items-center px-2.5 text-strong @lg:justify-end">
        <CalculatedValue value={value} currency={column.currency} />
      </output>
    );
  }
  const shared = {
    "aria-label": label,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-required": column.required || undefined,
    "aria-describedby": error ? errorId : undefined,
    "data-cell": place,
    disabled,
    className: cn(cellClass, isNumeric(column) && "@lg:text-right"),
  };
  return (
    <>
      {column.type === "text" ? (
        <Input
          {...shared}
          value={textOf(value)}
          onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
        />
      ) : (
        <NumberInput
          {...shared}
          value={value}
          onChange={onChange}
          decimals={column.type === "currency" ? currencyDecimals(column.currency) : 0}
          placeholder={column.type === "currency" ? currencySign(column.currency, language) : undefined}
        />
      )}
      {error && (
        <span id={errorId} className="block px-2.5 py-1 text-danger-text text-xs @max-lg:px-0">
          {error}
        </span>
      )}
    </>
  );
}
