import { Badge } from "@/components/ui/badge";
import type { TableColumn } from "@/components/ui/data-table/table-column";
import { RelativeTime } from "@/components/ui/relative-time";
import type { DecisionRow } from "@/server/features/decisions/list-decisions.schema";

export const decisionColumns: readonly TableColumn<DecisionRow>[] = [
  { id: "name", header: "Name", cell: (row) => row.name, sortValue: (row) => row.name },
  {
    id: "state",
    header: "State",
    cell: (row) => <DecisionState row={row} />,
    card: "aside",
  },
  {
    id: "version",
    header: "Version",
    cell: (row) => row.version ?? "–",
    sortValue: (row) => row.version,
    align: "end",
    className: "w-24",
    card: "none",
  },
  {
    id: "rules",
    header: "Rules",
    cell: (row) => row.rules,
    sortValue: (row) => row.rules,
    align: "end",
    className: "w-24",
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
    header: "Updated",
    cell: (row) => <RelativeTime at={row.updatedAt} />,
    sortValue: (row) => row.updatedAt,
    className: "w-32",
  },
];

function DecisionState({ row }: { row: DecisionRow }) {
  if (row.errors > 0) {
    return <Badge tone="danger">{row.errors === 1 ? "1 problem" : `${row.errors} problems`}</Badge>;
  }
  if (row.version === null) return <Badge>Draft</Badge>;
  return row.hasChanges ? <Badge tone="info">Changed</Badge> : <Badge tone="success">Published</Badge>;
}
