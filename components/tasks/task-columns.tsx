import { TestBadge } from "@/components/instances/test-badge";
import { Badge } from "@/components/ui/badge";
import { NoValue } from "@/components/ui/data-table/no-value";
import type { TableColumn } from "@/components/ui/data-table/table-column";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TaskList, TaskRow } from "@/server/features/tasks/list-tasks.schema";
import { DueTime } from "./due-time";

const name: TableColumn<TaskRow> = {
  id: "name",
  header: "Task",
  cell: (row) => (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {row.name}
      {row.parts && (
        <Badge>
          <span className="figures">
            {row.parts.done} of {row.parts.total}
          </span>{" "}
          done
        </Badge>
      )}
      {row.test && <TestBadge />}
      {row.onBehalfOfName && <Badge tone="accent">for {row.onBehalfOfName}</Badge>}
    </span>
  ),
};

const due: TableColumn<TaskRow> = {
  id: "due",
  header: "Due",
  cell: (row) => (row.dueAt ? <DueTime at={row.dueAt} /> : <NoValue />),
  sortValue: (row) => row.dueAt,
  className: "whitespace-nowrap",
  card: "line",
};

const request: TableColumn<TaskRow> = {
  id: "request",
  header: "Request",
  cell: (row) => (
    <span className="line-clamp-2 text-pretty">
      {row.title} <span className="figures text-muted">{row.reference}</span>
    </span>
  ),
};

const requester: TableColumn<TaskRow> = {
  id: "requester",
  header: "From",
  cell: (row) => row.requesterName ?? "Webhook",
};

const process: TableColumn<TaskRow> = {
  id: "process",
  header: "Process",
  cell: (row) => row.processName,
  card: "none",
};

const claimed: TableColumn<TaskRow> = {
  id: "claimed",
  header: "Claimed by",
  cell: (row) => row.claimedBy?.name ?? "–",
  card: "none",
};

const waiting: TableColumn<TaskRow> = {
  id: "waiting",
  header: "Waiting since",
  cell: (row) => <RelativeTime at={row.createdAt} />,
  sortValue: (row) => row.createdAt,
  className: "whitespace-nowrap",
  card: "aside",
};

const outcome: TableColumn<TaskRow> = {
  id: "outcome",
  header: "Outcome",
  cell: (row) => row.outcomeLabel ?? (row.endedAt ? "Completed" : "Your part is done"),
};

const done: TableColumn<TaskRow> = {
  id: "done",
  header: "Done",
  cell: (row) => (row.endedAt ? <RelativeTime at={row.endedAt} /> : "Others still decide"),
  className: "whitespace-nowrap",
  card: "aside",
};

export const taskColumns: Record<TaskList, readonly TableColumn<TaskRow>[]> = {
  open: [name, request, requester, process, claimed, due, waiting],
  mine: [name, request, requester, process, due, waiting],
  done: [name, request, outcome, process, done],
};
