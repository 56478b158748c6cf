import { Decimal } from "decimal.js";
import type { Column } from "@/contracts/form";
import { decimalOf, decimalValue } from "@/engine/form/decimal-text";
import { Money } from "../money";
import { columnTitle } from "./columns";
import type { Row } from "./rows";

/** A sum under each column of money, as soon as there are two rows to add up. */
export function LineItemsTotals({ columns, rows }: { columns: readonly Column[]; rows: readonly Row[] }) {
  const sums = columns.map((column) => sumOf(column, rows));
  if (rows.length < 2 || sums.every((sum) => sum === null)) return null;
  return (
    <tfoot className="@max-lg:mt-3 @max-lg:block">
      <tr className="@max-lg:flex @max-lg:flex-wrap @max-lg:justify-end @max-lg:gap-x-6">
        {columns.map((column, index) => {
          const sum = sums[index];
          return (
            <td
              key={column.key}
              className="border-t px-2.5 py-2 text-right font-medium text-strong @max-lg:border-t-0 @max-lg:px-0 @max-lg:empty:hidden"
            >
              {sum && (
                <>
                  <span className="pr-2 font-normal text-muted text-sm">
                    <span className="@lg:sr-only">{columnTitle(column)}, </span>sum
                  </span>
                  <Money value={sum.value} currency={sum.currency} />
                </>
              )}
            </td>
          );
        })}
        <td className="border-t @max-lg:hidden" />
      </tr>
    </tfoot>
  );
}

/** Unit prices are not added up: a sum of what was calculated says something, a sum of prices does not. */
function sumOf(column: Column, rows: readonly Row[]) {
  if (column.type !== "calculated" || !column.currency) return null;
  const cells = rows.map((row) => decimalOf(row[column.key]));
  if (cells.every((cell) => cell === null)) return null;
  const total = cells.reduce((sum, cell) => sum.plus(cell ?? 0), new Decimal(0));
  return { value: decimalValue(total.toFixed()), currency: column.currency };
}
