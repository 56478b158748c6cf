import type { ServerContext } from "../server-context";

/** Where a worker process stands, for its probes, which answer before it has entered the cluster. */
export class WorkerState {
  phase: "starting" | "running" | "draining" = "starting";
  /** What runs; null before it does. */
  context: ServerContext | null = null;
  /** Where its probes are answered; null: nowhere. */
  probePort: number | null = null;
}
