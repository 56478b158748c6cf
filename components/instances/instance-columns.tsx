import type { TableColumn } from "@/components/ui/data-table/table-column";
import { RelativeTime } from "@/components/ui/relative-time";
import type { InstanceRow } from "@/server/features/instances/list-instances.schema";
import { InstanceStatusDot } from "./instance-status-dot";
import { TestBadge } from "./test-badge";

/** In place of a requester. */
const strangers: Partial<Record<InstanceRow["startKind"], string>> = { hook: "Webhook", link: "Public link" };

export const instanceColumns: readonly TableColumn<InstanceRow>[] = [
  {
    id: "title",
    header: "Request",
    cell: (row) => (
      <span className="line-clamp-2 text-pretty">
        {row.title} <span className="figures font-normal text-muted">{row.reference}</span>{" "}
        {row.test && <TestBadge />}
      </span>
    ),
  },
  {
    id: "waitingFor",
    header: "Where it is",
    cell: (row) => row.waitingFor && <span className="line-clamp-2 text-pretty">{row.waitingFor}</span>,
  },
  { id: "status", header: "Status", cell: (row) => <InstanceStatusDot status={row.status} />, card: "aside" },
  { id: "process", header: "Process", cell: (row) => row.processName, card: "none" },
  {
    id: "requester",
    header: "Requester",
    cell: (row) => row.requesterName ?? strangers[row.startKind] ?? "–",
    card: "none",
  },
  {
    id: "startedAt",
    header: "Started",
    cell: (row) => <RelativeTime at={row.startedAt} />,
    className: "whitespace-nowrap",
  },
  {
    id: "endedAt",
    header: "Ended",
    cell: (row) => (row.endedAt ? <RelativeTime at={row.endedAt} /> : "–"),
    className: "whitespace-nowrap",
    optional: true,
    card: "none",
  },
  {
    id: "version",
    header: "Version",
    cell: (row) => (row.version > 0 ? row.version : "Draft"),
    align: "end",
    optional: true,
    card: "none",
  },
];
