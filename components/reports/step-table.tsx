"use client";

import { DataTable } from "@/components/ui/data-table/data-table";
import type { TableColumn } from "@/components/ui/data-table/table-column";
import { EmptyState } from "@/components/ui/empty-state";
import { durationOrDash } from "@/components/ui/format-duration";
import { formatNumber } from "@/components/ui/format-number";
import type { StepRow } from "./prepare-performance";

const columns: readonly TableColumn<StepRow>[] = [
  { id: "name", header: "Step", cell: (row) => row.name, sortValue: (row) => row.name },
  {
    id: "count",
    header: "Times",
    cell: (row) => formatNumber(row.count),
    sortValue: (row) => row.count,
    align: "end",
    card: "aside",
  },
  {
    id: "p50",
    header: "Median",
    cell: (row) => durationOrDash(row.time.p50),
    sortValue: (row) => row.time.p50,
    align: "end",
  },
  {
    id: "p90",
    header: "Nine in ten",
    cell: (row) => durationOrDash(row.time.p90),
    sortValue: (row) => row.time.p90,
    align: "end",
    card: "none",
  },
  {
    id: "total",
    header: "All together",
    cell: (row) => durationOrDash(row.totalMs),
    sortValue: (row) => row.totalMs,
    align: "end",
    optional: true,
    card: "none",
  },
];

/** The steps in figures, for those who would rather read. */
export function StepTable({ rows, href }: { rows: readonly StepRow[]; href: (element: string) => string }) {
  return (
    <DataTable
      label="Time per step"
      columns={columns}
      rows={rows}
      rowId={(row) => row.element}
      rowLabel={(row) => row.name}
      rowHref={(row) => href(row.element)}
      toolbar={<h2 className="px-2 font-semibold text-base">Time per step</h2>}
      empty={<EmptyState title="No step was finished">Choose a longer period.</EmptyState>}
    />
  );
}
