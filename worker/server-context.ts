import type { Pool } from "pg";
import type { ServerScope } from "./cluster/server-scope";
import type { EffectsInFlight } from "./effects/effects-in-flight";
import type { LaneLoad } from "./lanes/lane-load";
import type { RunningTurns } from "./lanes/running-turns";

/** What the parts of one worker server share. */
export interface ServerContext {
  /** The server's id in the table `servers`. */
  readonly serverId: string;
  /** The part of the work that this server takes. */
  readonly scope: ServerScope;
  /** Connects as the queue's role. */
  readonly queuePool: Pool;
  readonly load: LaneLoad;
  readonly turns: RunningTurns;
  readonly inFlight: EffectsInFlight;
  /** Lane jobs that run now, and how many may. */
  busy: number;
  readonly hands: number;
  /** Aborted when the server begins to drain: lanes stop after their present slice. */
  readonly draining: AbortSignal;
}
