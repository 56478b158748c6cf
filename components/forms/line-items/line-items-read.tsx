import { cn } from "@/components/ui/cn";
import type { Column } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { CalculatedValue } from "../calculated-value";
import type { ReadProps } from "../field-view";
import { textOf } from "../tagged-text";
import { columnTitle, isNumeric } from "./columns";
import { LineItemsTotals } from "./line-items-totals";
import { rowsOf } from "./rows";

export function LineItemsRead({ field, value }: ReadProps<"lineItems">) {
  const rows = rowsOf(value);
  return (
    <div className="@container">
      <table
        aria-label={field.label}
        className="w-full border-separate border-spacing-0 text-left @max-lg:block @lg:rounded-md @lg:border"
      >
        <thead className="@max-lg:sr-only">
          <tr>
            {field.columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cn(
                  "h-8 border-b bg-sunken px-2.5 font-medium text-muted text-xs first:rounded-tl-md last:rounded-tr-md",
                  isNumeric(column) && "text-right",
                )}
              >
                {columnTitle(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="@max-lg:grid @max-lg:gap-3">
          {rows.map((row, index) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their position
              key={index}
              className="group/row @max-lg:grid @max-lg:grid-cols-2 @max-lg:gap-2 @max-lg:rounded-md @max-lg:border @max-lg:p-3"
            >
              {field.columns.map((column) => (
                <td
                  key={column.key}
                  className={cn(
                    "px-2.5 py-2 align-top text-strong @max-lg:p-0 @lg:border-b @lg:group-last/row:border-b-0",
                    isNumeric(column) ? "@lg:text-right" : "@max-lg:col-span-2",
                  )}
                >
                  <span aria-hidden="true" className="block text-muted text-xs @lg:hidden">
                    {columnTitle(column)}
                  </span>
                  <CellText column={column} value={row[column.key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <LineItemsTotals columns={field.columns} rows={rows} />
      </table>
    </div>
  );
}

function CellText({ column, value }: { column: Column; value: Value | undefined }) {
  if (column.type === "text") return <span className="break-words">{textOf(value)}</span>;
  return <CalculatedValue value={value} currency={"currency" in column ? column.currency : undefined} />;
}
