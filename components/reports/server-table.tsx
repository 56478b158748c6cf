"use client";

import { Server } from "lucide-react";
import { useMemo } from "react";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { TableColumn } from "@/components/ui/data-table/table-column";
import { EmptyState } from "@/components/ui/empty-state";
import { formatBytes, formatNumber } from "@/components/ui/format-number";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusDot } from "@/components/ui/status-dot";
import type { ServerRow } from "@/server/features/reports/get-processing-load.schema";
import { PlugButton } from "./plug-button";
import { serverStates, takesText } from "./prepare-load";
import type { Plugs } from "./use-plugs";

const isAlive = (row: ServerRow) => row.state === "running" || row.state === "draining";

const columns: readonly TableColumn<ServerRow>[] = [
  { id: "name", header: "Server", cell: (row) => row.name, sortValue: (row) => row.name },
  {
    id: "state",
    header: "State",
    cell: (row) => {
      const { label, tone } = serverStates[row.state];
      return (
        <StatusDot tone={tone} live={row.state === "running" && row.busy > 0}>
          {label}
        </StatusDot>
      );
    },
    card: "aside",
  },
  {
    id: "rows",
    header: "Done for you",
    cell: (row) => formatNumber(row.rows),
    sortValue: (row) => row.rows,
    align: "end",
  },
  {
    id: "busy",
    header: "Busy",
    cell: (row) => (isAlive(row) ? `${row.busy} of ${row.concurrency}` : "–"),
    align: "end",
    card: "none",
  },
  {
    id: "takes",
    header: "Takes",
    cell: takesText,
    className: "max-w-56 text-pretty",
    card: "none",
  },
  {
    id: "cpu",
    header: "CPU",
    cell: (row) => (isAlive(row) ? `${formatNumber(row.cpuPercent, { decimals: 0 })} %` : "–"),
    sortValue: (row) => row.cpuPercent,
    align: "end",
    card: "none",
  },
  {
    id: "memory",
    header: "Memory",
    cell: (row) => (isAlive(row) ? formatBytes(row.memoryBytes) : "–"),
    sortValue: (row) => row.memoryBytes,
    align: "end",
    card: "none",
  },
  {
    id: "beat",
    header: "Last seen",
    cell: (row) => <RelativeTime at={row.stoppedAt ?? row.beatAt} />,
    className: "whitespace-nowrap",
  },
  {
    id: "started",
    header: "Started",
    cell: (row) => <RelativeTime at={row.startedAt} />,
    className: "whitespace-nowrap",
    card: "none",
  },
  { id: "version", header: "Version", cell: (row) => row.version, optional: true, card: "none" },
];

type ServerTableProps = {
  servers: readonly ServerRow[];
  onOpen: (id: string) => void;
  /** In a demo an owner may pull those of its workers. */
  plugs: Plugs;
};

export function ServerTable({ servers, onOpen, plugs }: ServerTableProps) {
  const { serverIds, pull } = plugs;
  const shown = useMemo(
    () => (serverIds.size === 0 ? columns : [...columns, plugColumn(serverIds, pull)]),
    [serverIds, pull],
  );
  return (
    <DataTable
      label="Servers"
      columns={shown}
      rows={servers}
      rowId={(row) => row.id}
      rowLabel={(row) => row.name}
      onOpen={(row) => onOpen(row.id)}
      toolbar={<h2 className="px-2 font-semibold text-base">Servers</h2>}
      empty={
        <EmptyState icon={Server} title="No server runs">
          Start one with <code>npm run worker</code>, pointed at the same database.
        </EmptyState>
      }
    />
  );
}

const plugColumn = (serverIds: Plugs["serverIds"], pull: Plugs["pull"]): TableColumn<ServerRow> => ({
  id: "plug",
  header: "Plug",
  cell: (row) =>
    serverIds.has(row.id) ? <PlugButton server={row.name} onPull={() => pull(row.id)} /> : null,
  align: "end",
});
