import { cn } from "@/components/ui/cn";
import type { Column } from "@/contracts/form";
import { columnTitle, isNumeric } from "./columns";

/** Names of the columns; on a phone each cell carries its own. */
export function LineItemsHead({ columns }: { columns: readonly Column[] }) {
  return (
    <thead className="@max-lg:sr-only">
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={cn(
              "h-8 border-b bg-sunken px-2.5 font-medium text-muted text-xs first:rounded-tl-md",
              isNumeric(column) && "w-30 text-right",
            )}
          >
            {columnTitle(column)}
          </th>
        ))}
        <th scope="col" className="w-9 border-b bg-sunken text-xs last:rounded-tr-md">
          <span className="sr-only">Remove</span>
        </th>
      </tr>
    </thead>
  );
}
