import type pg from "pg";
import type { ChaosPeer } from "../chaos-peer";
import type { ChaosTenant } from "../chaos-stage";
import type { Accepted } from "../start-clients";
import type { Ending } from "../worker-slot";

/** What a run leaves to be judged. */
export interface World {
  /** Superuser, past every proxy. */
  admin: pg.Client;
  tenants: readonly ChaosTenant[];
  accepted: readonly Accepted[];
  /** By task: the outcomes that were confirmed to those who clicked. */
  confirmed: ReadonlyMap<string, readonly string[]>;
  peer: ChaosPeer;
  endings: readonly Ending[];
  databaseAwayAt: readonly number[];
  /** What was not in order about how workers left when asked at the very end, each with its name. */
  stubborn: readonly string[];
  /** Who had nothing done to them at the end of settling: name by process id. */
  isSettled: boolean;
}

/** What must hold, as a sentence, and the cases in which it does not. */
export interface Law {
  name: string;
  check(world: World): Promise<string[]>;
}
