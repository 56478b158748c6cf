import { Badge } from "@/components/ui/badge";
import type { TableColumn } from "@/components/ui/data-table/table-column";
import { RelativeTime } from "@/components/ui/relative-time";
import type { HookRow } from "@/server/features/hooks/hooks.schema";

export const hookColumns: TableColumn<HookRow>[] = [
  {
    id: "name",
    header: "Name",
    card: "title",
    sortValue: (row) => row.name,
    cell: (row) => <span className="font-medium text-strong">{row.name}</span>,
  },
  {
    id: "process",
    header: "Starts",
    card: "line",
    sortValue: (row) => row.processName,
    cell: (row) => row.processName,
  },
  {
    id: "state",
    header: "State",
    card: "aside",
    className: "w-28",
    cell: (row) => (
      <Badge tone={row.isDisabled ? "neutral" : "success"}>{row.isDisabled ? "Disabled" : "Enabled"}</Badge>
    ),
  },
  {
    id: "lastDelivery",
    header: "Last delivery",
    card: "line",
    className: "w-40",
    sortValue: (row) => row.lastDeliveryAt,
    cell: (row) => (row.lastDeliveryAt ? <RelativeTime at={row.lastDeliveryAt} /> : "None yet"),
  },
];
