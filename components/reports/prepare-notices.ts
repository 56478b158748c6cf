import type { ProcessingLoad, QueueProblemRow } from "@/server/features/reports/get-processing-load.schema";
import { laneNames } from "./prepare-load";

/** More than this and due times, as people see them, are visibly wrong. */
const CLOCK_ERROR_MS = 2_000;

type Noticed = Pick<ProcessingLoad, "servers" | "queues" | "unservedLanes" | "problems">;

/** What an operator should do something about, as sentences. */
export function loadNotices({ servers, queues, unservedLanes, problems }: Noticed): string[] {
  const hasServer = servers.some(({ state }) => state === "running");
  const waiting = queues.filter(({ lane, waiting }) => waiting > 0 && unservedLanes.includes(lane));
  const unserved =
    hasServer && waiting.length > 0
      ? [
          `${waiting.map(({ lane }) => laneNames[lane]).join(", ")}: what waits there waits for a server, because none of those that run takes it for you. Start one without LANES and WORKER_TENANTS.`,
        ]
      : [];
  const clocks = servers
    .filter(({ state, clockAheadMs }) => state === "running" && Math.abs(clockAheadMs ?? 0) > CLOCK_ERROR_MS)
    .map(({ name, clockAheadMs }) => clockSentence(name, clockAheadMs ?? 0));
  return [...unserved, ...clocks, ...problems.map(problemSentence)];
}

function clockSentence(name: string, aheadMs: number): string {
  const seconds = (Math.abs(aheadMs) / 1000).toFixed(1);
  return `The clock of ${name} is ${seconds} s ${aheadMs > 0 ? "ahead of" : "behind"} the database's. Let NTP set it.`;
}

function problemSentence({ kind, subject, jobs }: QueueProblemRow): string {
  const count = jobs === 1 ? "1 job" : `${jobs} jobs`;
  switch (kind) {
    case "unknownJob":
      return `${count} of the kind “${subject}” ${jobs === 1 ? "waits" : "wait"} for a server that knows it. A newer version may have left them there.`;
    case "malformedJob":
      return `${count} of the kind “${subject}” could not be read and were given up. No work is lost by that; the log shows what they held.`;
    case "tenantGone":
      return `${count} about an organisation that is gone were dropped.`;
  }
}
