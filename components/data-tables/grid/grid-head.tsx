"use client";

import { KeyRound } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { TableShape } from "@/contracts/data-table";
import { columnTypeViews } from "./column-icons";

type GridHeadProps = { shape: TableShape; onColumn: (key: string) => void };

/** The columns; a click leads to their settings. */
export function GridHead({ shape: { columns, keyColumn }, onColumn }: GridHeadProps) {
  return (
    <thead>
      <tr>
        <th
          scope="col"
          className="sticky top-0 left-0 z-20 w-12 min-w-12 border-line border-r border-b bg-sunken"
        >
          <span className="sr-only">Record</span>
        </th>
        {columns.map(({ key, label, type, required }) => {
          const { icon: Icon, label: typeLabel } = columnTypeViews[type];
          const isKey = key === keyColumn;
          return (
            <th
              key={key}
              scope="col"
              className="sticky top-0 z-10 min-w-36 border-line border-r border-b bg-sunken p-0 text-left font-medium text-sm"
            >
              <button
                type="button"
                title={isKey ? `${typeLabel}; tells the records apart` : typeLabel}
                onClick={() => onColumn(key)}
                className={cn(
                  "flex h-9 w-full items-center gap-1.5 whitespace-nowrap px-2.5 text-strong hover:bg-hover",
                  "focus-visible:-outline-offset-2",
                )}
              >
                <Icon aria-hidden="true" className="size-3.5 shrink-0 text-muted" />
                {label}
                {required && (
                  <span className="text-danger-text">
                    <span aria-hidden="true">*</span>
                    <span className="sr-only">, required</span>
                  </span>
                )}
                {isKey && <KeyRound aria-label="Key" className="size-3.5 shrink-0 text-accent-text" />}
              </button>
            </th>
          );
        })}
        <td className="sticky top-0 z-10 w-full border-line border-b bg-sunken" />
      </tr>
    </thead>
  );
}
