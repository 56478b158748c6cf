import type { Actor } from "@/contracts/journal";
import type { Scenario } from "@/contracts/scenario";
import type { Graph } from "@/engine/definition/graph";
import { storableValue } from "@/engine/form/storable-value";
import type { Command } from "@/engine/instance/types";
import { simulatedRequester } from "@/engine/simulation/simulated-people";
import { carryOut, system } from "./carry-out";
import type { RunSettings, RunStep } from "./run";

/** What of a scenario says how a run begins. */
export type Beginning = Pick<Scenario, "beginsAt" | "timeZone" | "start">;

/** Begins a run and lets it come to its first rest. */
export function beginRun(
  graph: Graph,
  { beginsAt, timeZone, start }: Beginning,
  settings: RunSettings = {},
): RunStep {
  const { by, element, member = settings.requester ?? simulatedRequester, values } = start;
  const isEvent = by === "event";
  const person = by === "member" || by === "call";
  const named = element === undefined ? {} : { element };
  const command: Command = {
    type: "start",
    startKind: by,
    requester: person ? member : null,
    submission: isEvent ? {} : by === "call" ? storable(values) : values,
    ...named,
    ...(isEvent ? { payload: Object.keys(values).length === 0 ? null : storable(values) } : {}),
  };
  const actor: Actor = by === "member" ? { kind: "member", memberId: member, userId: member } : system;
  const now = new Date(beginsAt).toISOString();
  return carryOut({ graph, settings, timeZone, now, state: null, journal: [], sent: [] }, command, actor);
}

const storable = (values: Scenario["start"]["values"]) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, storableValue(value)]));
