import { formatDuration } from "@/components/ui/format-duration";
import { formatNumber } from "@/components/ui/format-number";
import { Stat } from "@/components/ui/stat";
import type { ProcessingLoad, QueueRow } from "@/server/features/reports/get-processing-load.schema";
import { instancesHref } from "./instance-links";
import { laneNames } from "./prepare-load";

/** How many servers run, and how much waits in each lane and for how long. */
export function LoadStats({ load, base }: { load: ProcessingLoad; base: string }) {
  const running = load.servers.filter((server) => server.state === "running").length;
  const done = load.throughput.reduce((sum, point) => sum + point.rows, 0);
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-4 2xl:grid-cols-7">
      <Stat label="Servers running" figure={formatNumber(running)}>
        {running === 0 && <p className="text-danger-text text-xs">Nothing runs: start a worker.</p>}
      </Stat>
      <Stat
        label="Done in this period"
        figure={formatNumber(done)}
        href={instancesHref(base, { leftFrom: load.from, leftTo: load.now })}
      />
      {load.queues.map((queue) => (
        <Stat
          key={queue.lane}
          label={`${laneNames[queue.lane]} waiting`}
          figure={waitingText(queue)}
          href={instancesHref(base, { open: true })}
        >
          <p className="text-muted text-xs">{waitText(queue, load.unservedLanes)}</p>
        </Stat>
      ))}
    </div>
  );
}

function waitText({ lane, waiting, oldestMs }: QueueRow, unserved: ProcessingLoad["unservedLanes"]): string {
  if (waiting === 0) return "Nothing waits";
  const since = formatDuration(oldestMs);
  return unserved.includes(lane) ? `waits for a server, since ${since}` : `the oldest for ${since}`;
}

function waitingText({ waiting, limit }: QueueRow): string {
  return waiting >= limit ? `${formatNumber(limit)}+` : formatNumber(waiting);
}
