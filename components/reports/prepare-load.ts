import type { ChartData } from "@/components/charts/chart-data";
import type { Tone } from "@/components/ui/badge";
import { type Lane, lanes } from "@/contracts/lane";
import type { ProcessingLoad, ServerRow } from "@/server/features/reports/get-processing-load.schema";

export const laneNames: Record<Lane, string> = {
  advance: "Steps",
  effects: "Calls",
  timers: "Timers",
  deliveries: "Messages",
  permits: "Turns at limits",
  repairs: "Repairs in bulk",
  reports: "Reports",
  chores: "Tidying up",
};

const laneTones = {
  advance: "accent",
  effects: "info",
  timers: "warning",
  deliveries: "success",
  repairs: "danger",
} as const;

/** Lanes of people's own work; the upkeep beside it shows as a queue only. */
type WorkLane = keyof typeof laneTones;
const isWork = (lane: Lane): lane is WorkLane => lane in laneTones;

export const serverStates: Record<ServerRow["state"], { label: string; tone: Tone }> = {
  running: { label: "Running", tone: "success" },
  draining: { label: "Finishing", tone: "info" },
  silent: { label: "Silent", tone: "warning" },
  stopped: { label: "Stopped", tone: "neutral" },
  dead: { label: "Died", tone: "danger" },
};

/** Which part of the work a server takes. */
export function takesText({ lanes: taken, takesYou, isReserved }: ServerRow): string {
  if (!takesYou) return "Other organisations only";
  const isLane = (name: string): name is Lane => lanes.some((lane) => lane === name);
  const work =
    taken === null ? "All work" : taken.map((name) => (isLane(name) ? laneNames[name] : name)).join(", ");
  return isReserved ? `${work}, for chosen organisations` : work;
}

/** The start of each step of the period, none left out, so that an idle minute shows as zero. */
function stepsOf({ from, now, stepSeconds }: ProcessingLoad): number[] {
  const stepMs = stepSeconds * 1000;
  const count = Math.ceil((now.getTime() - from.getTime()) / stepMs);
  return Array.from({ length: count }, (_, index) => from.getTime() + index * stepMs);
}

type Figure = "rows" | "maxWaitMs";

function laneSeries(load: ProcessingLoad, at: readonly number[], figure: Figure) {
  const byLaneAndTime = new Map(
    load.throughput.map((point) => [`${point.lane} ${point.at.getTime()}`, point]),
  );
  return lanes.filter(isWork).map((lane) => ({
    id: lane,
    label: laneNames[lane],
    tone: laneTones[lane],
    values: at.map((time) => byLaneAndTime.get(`${lane} ${time}`)?.[figure] ?? 0),
  }));
}

/** What the lanes finished, step by step. */
export function throughputChart(load: ProcessingLoad): ChartData {
  const at = stepsOf(load);
  return {
    unit: { kind: "count", name: "rows" },
    axis: { kind: "time", at },
    series: laneSeries(load, at, "rows"),
  };
}

/** The longest that a row waited before a worker took it, step by step. */
export function waitChart(load: ProcessingLoad): ChartData {
  const at = stepsOf(load);
  return {
    unit: { kind: "duration" },
    axis: { kind: "time", at },
    series: laneSeries(load, at, "maxWaitMs"),
  };
}

/** Who did how much of the work. */
export function serverShareChart({ servers }: Pick<ProcessingLoad, "servers">): ChartData {
  const busy = servers.filter((server) => server.rows > 0);
  const total = busy.reduce((sum, server) => sum + server.rows, 0);
  return {
    unit: { kind: "share" },
    axis: { kind: "category", name: "Server", labels: busy.map((server) => server.name) },
    series: [
      {
        id: "share",
        label: "Share of the work",
        values: busy.map((server) => server.rows / total),
        tone: "accent",
      },
    ],
  };
}
