import type { BusinessCalendar } from "@/contracts/calendar";
import type { Graph } from "@/engine/definition/graph";
import type { Directory } from "@/engine/instance/directory";
import type { InstanceState, Refusal } from "@/engine/instance/types";
import type { ActedEntry } from "@/engine/why/types";

/** What a run may know of the tenant; without it everybody exists whom the process could name. */
export interface RunSettings {
  directory?: Directory;
  /** Who begins where the scenario names nobody. */
  requester?: string;
  calendar?: BusinessCalendar;
}

/** A message that the run has sent and that nobody in it waits for yet. */
export interface SentMessage {
  name: string;
  key: string | null;
  payload: InstanceState["variables"][string];
  /** ISO 8601 UTC: until then it is kept. */
  expiresAt: string;
}

/** One instance in memory, at rest. It never changes: each input makes another one, so that going back is keeping the one before. */
export interface Run {
  readonly graph: Graph;
  readonly settings: RunSettings;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 8601 UTC; only inputs move it. */
  readonly now: string;
  readonly state: InstanceState;
  readonly journal: readonly ActedEntry[];
  readonly sent: readonly SentMessage[];
}

/** The run after something was done to it, or why that cannot be done, as a sentence. */
export type RunStep =
  | { ok: true; run: Run }
  | { ok: false; message: string; fieldErrors?: Record<string, string> };

export const cannot = (message: string): RunStep => ({ ok: false, message });

/** The engine's refusal with what it says about single fields. */
export function refused({ message, fieldErrors }: Refusal): RunStep {
  return fieldErrors === undefined ? cannot(message) : { ok: false, message, fieldErrors };
}
