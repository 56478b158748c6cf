"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { AreaChart } from "@/components/charts/area-chart";
import { BarChart } from "@/components/charts/bar-chart";
import { LineChart } from "@/components/charts/line-chart";
import type { ProcessingLoad } from "@/server/features/reports/get-processing-load.schema";
import { instancesHref } from "./instance-links";
import { LoadNotices } from "./load-notices";
import { LoadStats } from "./load-stats";
import { PlugStrip } from "./plug-strip";
import { serverShareChart, throughputChart, waitChart } from "./prepare-load";
import { loadNotices } from "./prepare-notices";
import { ServerTable } from "./server-table";
import { TakeoverList } from "./takeover-list";
import { usePlugs } from "./use-plugs";

type LoadViewProps = { base: string; load: ProcessingLoad; loading: boolean };

export function LoadView({ base, load, loading }: LoadViewProps) {
  const router = useRouter();
  const plugs = usePlugs();
  const charts = useMemo(
    () => ({ throughput: throughputChart(load), wait: waitChart(load), share: serverShareChart(load) }),
    [load],
  );
  const busy = load.servers.filter((server) => server.rows > 0);
  const openServer = (serverId: string) =>
    router.push(instancesHref(base, { serverId, leftFrom: load.from, leftTo: load.now }));
  const openStep = (index: number) => {
    const from = new Date(load.from.getTime() + index * load.stepSeconds * 1000);
    const to = new Date(from.getTime() + load.stepSeconds * 1000);
    router.push(instancesHref(base, { leftFrom: from, leftTo: to }));
  };
  const step = load.stepSeconds < 120 ? "minute" : `${load.stepSeconds / 60} minutes`;
  return (
    <div className="grid gap-4">
      <LoadStats load={load} base={base} />
      <LoadNotices notices={loadNotices(load)} />
      {plugs.pulledId && <PlugStrip serverId={plugs.pulledId} />}
      <TakeoverList takeovers={load.takeovers} />
      <ServerTable servers={load.servers} onOpen={openServer} plugs={plugs} />
      <div className="grid gap-4 xl:grid-cols-2">
        <AreaChart
          stacked
          title={`Work done per ${step}`}
          data={charts.throughput}
          loading={loading}
          onPoint={(point) => openStep(point.index)}
        />
        <LineChart
          title={`Longest wait for a worker per ${step}`}
          data={charts.wait}
          loading={loading}
          onPoint={(point) => openStep(point.index)}
        />
        <BarChart
          horizontal
          title="Who did the work"
          data={charts.share}
          loading={loading}
          onPoint={(point) => {
            const server = busy[point.index];
            if (server) openServer(server.id);
          }}
        />
      </div>
    </div>
  );
}
