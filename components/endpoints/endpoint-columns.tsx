import { Badge } from "@/components/ui/badge";
import type { TableColumn } from "@/components/ui/data-table/table-column";
import { RelativeTime } from "@/components/ui/relative-time";
import type { EndpointRow } from "@/server/features/endpoints/endpoints.schema";

export const endpointColumns: TableColumn<EndpointRow>[] = [
  {
    id: "name",
    header: "Name",
    card: "title",
    sortValue: (row) => row.name,
    cell: (row) => <span className="font-medium text-strong">{row.name}</span>,
  },
  {
    id: "url",
    header: "Address",
    card: "line",
    cell: (row) => <span className="block max-w-96 truncate font-mono text-xs">{row.url}</span>,
  },
  {
    id: "events",
    header: "Events",
    card: "line",
    cell: (row) => eventsText(row.eventTypes),
  },
  {
    id: "state",
    header: "State",
    card: "aside",
    className: "w-28",
    cell: (row) => <Badge tone={stateTone(row)}>{row.isDisabled ? "Disabled" : "Enabled"}</Badge>,
  },
  {
    id: "created",
    header: "Created",
    className: "w-36",
    sortValue: (row) => row.createdAt,
    cell: (row) => <RelativeTime at={row.createdAt} />,
  },
];

function stateTone({ isDisabled, disabledReason }: EndpointRow) {
  if (!isDisabled) return "success";
  return disabledReason === null ? "neutral" : "danger";
}

function eventsText(eventTypes: readonly string[]): string {
  const [first, ...more] = eventTypes;
  if (first === undefined) return "All";
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}
