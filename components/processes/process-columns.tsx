import { Badge } from "@/components/ui/badge";
import { NoValue } from "@/components/ui/data-table/no-value";
import type { TableColumn } from "@/components/ui/data-table/table-column";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ProcessRow } from "@/server/features/processes/list-processes.schema";

export const processColumns: readonly TableColumn<ProcessRow>[] = [
  {
    id: "name",
    header: "Process",
    cell: (row) => <span className="line-clamp-2 text-pretty">{row.name}</span>,
  },
  { id: "version", header: "Version", cell: (row) => <VersionBadge row={row} />, card: "aside" },
  { id: "problems", header: "Draft", cell: (row) => <DraftState row={row} /> },
  {
    id: "open",
    header: "Requests",
    cell: (row) => <span className="figures whitespace-nowrap">{row.openInstances} open</span>,
    align: "end",
  },
  {
    id: "updatedAt",
    header: "Changed",
    cell: (row) => <RelativeTime at={row.updatedAt} />,
    className: "whitespace-nowrap",
  },
];

function VersionBadge({ row }: { row: ProcessRow }) {
  return row.version === null ? <Badge>Draft</Badge> : <Badge tone="success">Version {row.version}</Badge>;
}

function DraftState({ row }: { row: ProcessRow }) {
  if (row.errors > 0) {
    return <Badge tone="danger">{row.errors === 1 ? "1 problem" : `${row.errors} problems`}</Badge>;
  }
  if (row.hasChanges)
    return <Badge tone="info">{row.version === null ? "Ready to publish" : "Changes to publish"}</Badge>;
  return <NoValue />;
}
