import type { TableColumn } from "@/components/ui/data-table/table-column";
import { RelativeTime } from "@/components/ui/relative-time";
import type { DataTableRow } from "@/server/features/data-tables/list-data-tables.schema";

export const dataTableColumns: readonly TableColumn<DataTableRow>[] = [
  { id: "name", header: "Name", cell: (row) => row.name, sortValue: (row) => row.name },
  {
    id: "records",
    header: "Records",
    cell: (row) => row.records.toLocaleString(),
    sortValue: (row) => row.records,
    align: "end",
    className: "w-28",
  },
  {
    id: "columns",
    header: "Columns",
    cell: (row) => row.columns,
    sortValue: (row) => row.columns,
    align: "end",
    className: "w-28",
    card: "none",
  },
  {
    id: "usedBy",
    header: "Used by",
    cell: (row) => row.usedBy.map((process) => process.name).join(", ") || "Not used yet",
    sortValue: (row) => row.usedBy.length,
  },
  {
    id: "updated",
    header: "Columns changed",
    cell: (row) => <RelativeTime at={row.updatedAt} />,
    sortValue: (row) => row.updatedAt,
    className: "w-40",
    card: "none",
  },
];
