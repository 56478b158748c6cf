import { Counter, Gauge, type Registry } from "prom-client";
import { getPool } from "@/server/db";
import { createProbes, type ProbeDoor } from "@/server/probes/answer-probe";
import { createMetrics } from "@/server/probes/metrics";
import { type Checks, databaseChecks } from "@/server/probes/readiness";
import { tally } from "@/server/probes/tally";
import type { WorkerState } from "./worker-state";

/** The probes of a worker process. */
export function createWorkerProbes(state: WorkerState): ProbeDoor {
  const metrics = createMetrics("worker", { app: getPool });
  addLaneFigures(metrics, state);
  addEffectFigures(metrics, state);
  return createProbes({ checks: { ...databaseChecks, ...workerChecks(state) }, metrics });
}

const workerChecks = (state: WorkerState): Checks => ({
  server: async () => {
    switch (state.phase) {
      case "starting":
        return "The server is starting; its log says what it waits for.";
      case "draining":
        return "draining: the server finishes what runs and takes no more.";
      case "running":
        return null;
    }
  },
  queue: async () => {
    if (state.context === null) {
      return "The queue is not connected yet.";
    }
    await state.context.queuePool.query("select from graphile_worker.jobs limit 0");
    return null;
  },
});

const LANE_FIGURES = [
  ["stepwell_lane_slices_total", "Slices of the lane that this server worked on.", "slices"],
  ["stepwell_lane_rows_total", "Rows of the lane that this server finished.", "rows"],
  ["stepwell_lane_elements_total", "Elements of processes that were passed in the lane.", "elements"],
  ["stepwell_lane_busy_seconds_total", "Time that this server spent in the lane's slices.", "busySeconds"],
] as const;

function addLaneFigures(registry: Registry, state: WorkerState): void {
  const registers = [registry];
  for (const [name, help, figure] of LANE_FIGURES) {
    new Counter({
      name,
      help,
      labelNames: ["lane"],
      registers,
      collect() {
        this.reset();
        for (const [lane, sum] of state.context?.load.totals ?? []) {
          this.inc({ lane }, sum[figure]);
        }
      },
    });
  }
  new Gauge({
    name: "stepwell_lane_last_wait_seconds",
    help: "How long the longest waiting row of the lane's latest slice on this server had waited.",
    labelNames: ["lane"],
    registers,
    collect() {
      for (const [lane, { lastWaitSeconds }] of state.context?.load.totals ?? []) {
        this.set({ lane }, lastWaitSeconds);
      }
    },
  });
  new Gauge({
    name: "stepwell_lane_jobs_running",
    help: "Lane jobs that run on this server now.",
    registers,
    collect() {
      this.set(state.context?.busy ?? 0);
    },
  });
}

function addEffectFigures(registry: Registry, state: WorkerState): void {
  const registers = [registry];
  new Gauge({
    name: "stepwell_effects_in_flight",
    help: "Calls, mails and scripts that this server carries out now.",
    registers,
    collect() {
      this.set(state.context?.inFlight.size ?? 0);
    },
  });
  new Counter({
    name: "stepwell_effects_total",
    help: "Tries of effects that ended on this server.",
    labelNames: ["kind", "outcome"],
    registers,
    collect() {
      this.reset();
      for (const [key, value] of tally.effects) {
        const [kind = "", outcome = ""] = key.split(" ");
        this.inc({ kind, outcome }, value);
      }
    },
  });
}
