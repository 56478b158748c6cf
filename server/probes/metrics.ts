/**
 * The figures of this process as Prometheus reads them. No label holds anything that grows with use: no tenant, no process,
 * no address.
 */
import type { Pool } from "pg";
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { ENGINE_VERSION } from "@/contracts/engine-version";
import packageJson from "@/package.json" with { type: "json" };
import { getDatabaseAway } from "../database-state";
import { getLog } from "../log";
import { readLaneBacklog } from "./lane-backlog";
import { requestLatency } from "./latency-text";
import { tally } from "./tally";

export type ProcessKind = "web" | "worker";

/** A registry with what web and worker both have; a worker adds its lanes. */
export function createMetrics(kind: ProcessKind, pools: Readonly<Record<string, () => Pool>>): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: "stepwell_build_info",
    help: "Always 1; the labels say which code this is.",
    labelNames: ["version", "engine_version", "kind"],
    registers,
  }).set({ version: packageJson.version, engine_version: String(ENGINE_VERSION), kind }, 1);
  new Gauge({
    name: "stepwell_database_up",
    help: "Whether this process reaches its database.",
    registers,
    collect() {
      this.set(getDatabaseAway() === null ? 1 : 0);
    },
  });
  new Counter({
    name: "stepwell_decisions_total",
    help: "Decisions written: each moved one instance.",
    registers,
    collect() {
      this.reset();
      this.inc(tally.decisions);
    },
  });
  addPools(registers, pools);
  addBacklog(registers);
  return registry;
}

/** Everything as text; the histogram of requests stands beside the registry, because its buckets are filled elsewhere. */
export const metricsText = async (registry: Registry): Promise<string> =>
  `${await registry.metrics()}${requestLatency(tally.requests)}`;

function addPools(registers: Registry[], pools: Readonly<Record<string, () => Pool>>): void {
  new Gauge({
    name: "stepwell_database_connections",
    help: "Connections of this process by pool: open ones that are used or idle, and callers that wait for one.",
    labelNames: ["pool", "state"],
    registers,
    collect() {
      for (const [pool, get] of Object.entries(pools)) {
        const { totalCount, idleCount, waitingCount } = get();
        this.set({ pool, state: "used" }, totalCount - idleCount);
        this.set({ pool, state: "idle" }, idleCount);
        this.set({ pool, state: "waiting" }, waitingCount);
      }
    },
  });
}

function addBacklog(registers: Registry[]): void {
  const tenants = new Gauge({
    name: "stepwell_lane_waiting_tenants",
    help: "Tenants that have work waiting in the lane, on all servers together.",
    labelNames: ["lane"],
    registers,
  });
  new Gauge({
    name: "stepwell_lane_oldest_waiting_seconds",
    help: "How long the oldest work of the lane has waited, on all servers together. Add workers when it stays above a second.",
    labelNames: ["lane"],
    registers,
    async collect() {
      try {
        for (const { lane, tenants: waiting, oldestSeconds } of await readLaneBacklog()) {
          this.set({ lane }, oldestSeconds);
          tenants.set({ lane }, waiting);
        }
      } catch (error) {
        // Figures of the process itself are wanted most of all while the database is away.
        this.reset();
        tenants.reset();
        getLog("probes").debug({ error }, "what waits in the lanes could not be read");
      }
    },
  });
}
