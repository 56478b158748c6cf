/**
 * Many instances in one decision round: decides each in memory and writes all with the statements of one. The
 * transaction is the caller's; if it rolls back, nothing has happened to any of them.
 */
import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import type { Actor, JournalEvent } from "@/contracts/journal";
import { decide } from "@/engine/decide";
import type { Graph } from "@/engine/definition/graph";
import type { Directory } from "@/engine/instance/directory";
import { evolve } from "@/engine/instance/evolve";
import type { Command, DecideContext, Decision, InstanceState } from "@/engine/instance/types";
import { announce } from "./announce";
import type { Decided, LockedInstance } from "./decided";
import { decidedFrom } from "./execute-command";
import { traceSlice } from "./keep-traces";
import { LANE_ELEMENTS, tooLarge } from "./limits";
import { loadGraph } from "./load-graph";
import { decideWithPeople, People } from "./people";
import { project } from "./project";
import { type InstanceChange, noRows } from "./projected-rows";
import { loadTenantClock, type TenantClock } from "./tenant-clock";
import type { Turn } from "./turn";
import { type WriteScope, writeDecisions } from "./write-decisions";

const SYSTEM: Actor = { kind: "system" };

/**
 * Decides and writes a slice; gives how many turns were taken and the number of elements passed. Several turns of one
 * instance are taken one after the other, each from where the one before has left it, and written together. After `ms`
 * milliseconds no further turn is begun; one always is.
 */
export async function decideSlice(
  client: PoolClient,
  scope: WriteScope,
  turns: readonly Turn[],
  ms = Number.POSITIVE_INFINITY,
): Promise<{ decided: number; elements: number }> {
  if (turns.length === 0) return { decided: 0, elements: 0 };
  const startedAt = Date.now();
  const rows = noRows();
  const clock = await loadTenantClock(client, scope.tenantId);
  const people = new People();
  const latest = new Map<string, LockedInstance>();
  const until = performance.now() + ms;
  let decided = 0;
  for (const { instance: taken, command, delivery } of turns) {
    if (decided > 0 && performance.now() > until) break;
    decided += 1;
    const instance = latest.get(taken.id) ?? taken;
    const graph = await loadGraph(client, scope.tenantId, instance.processVersionId);
    const { processId } = instance;
    const decision = await decideWithPeople(
      client,
      { people, tenantId: scope.tenantId, processId },
      (directory) => decide(graph, instance.state, command, turnContext(clock, instance, directory)),
    );
    const accepted = decidedTurn(graph, { instance, command }, decision);
    if (accepted !== null) {
      project(accepted, rows, newId);
      latest.set(instance.id, afterTurn(instance, accepted));
    }
    // A timer whose token is gone would be due for ever.
    if (command.type === "fireTimer") {
      rows.endedTimers.push({ instanceId: instance.id, token: command.token, purpose: command.purpose });
    }
    if (delivery !== undefined) {
      const token = tokenOf(command) ?? null;
      rows.exchange.taken.push({ ...delivery, instanceId: instance.id, token, accepted: accepted !== null });
    }
  }
  rows.instances = joinTurns(rows.instances);
  await writeDecisions(client, scope, rows);
  await traceSlice(client, { tenantId: scope.tenantId, startedAt }, turns.slice(0, decided), rows);
  announce(client, scope.tenantId, rows);
  return { decided, elements: rows.facts.length };
}

const tokenOf = (command: Command) => ("token" in command ? command.token : undefined);

const turnContext = (clock: TenantClock, { now }: LockedInstance, directory: Directory): DecideContext => ({
  ...clock,
  now,
  directory,
  actor: SYSTEM,
  holdsPermits: true,
  maxElements: LANE_ELEMENTS,
});

const afterTurn = (instance: LockedInstance, { state, events }: Decided): LockedInstance => ({
  ...instance,
  state,
  revision: events.length === 0 ? instance.revision : instance.revision + 1,
});

/** One change for each instance: from the revision before its first turn to the state after its last. */
function joinTurns(changes: readonly InstanceChange[]): InstanceChange[] {
  const joined = new Map<string, InstanceChange>();
  for (const change of changes) {
    const revisionBefore = joined.get(change.id)?.revisionBefore ?? change.revisionBefore;
    joined.set(change.id, { ...change, revisionBefore });
  }
  return [...joined.values()];
}

/** Null when the instance refuses: nothing about it changes. */
function decidedTurn(graph: Graph, { instance, command }: Turn, decision: Decision): Decided | null {
  const { now } = instance;
  if (!decision.ok) return null;
  const excess = tooLarge(decision.state);
  if (excess !== null) return decideIncident(graph, instance, excess, tokenOf(command));
  return { ...decidedFrom(instance), ...decision, graph, now, actor: SYSTEM };
}

/** Stops every token that could go on, and the one that something came to, so that people see the reason and can repair it. */
export function decideIncident(
  graph: Graph,
  instance: LockedInstance,
  reason: string,
  reached?: number,
): Decided {
  const { now, state } = instance;
  const events = readyTokens(state, reached).map(
    ({ token, element }): JournalEvent => ({ type: "incidentRaised", token, element, reason }),
  );
  return {
    ...decidedFrom(instance),
    graph,
    events,
    state: evolve(state, events, now),
    more: false,
    now,
    actor: SYSTEM,
  };
}

/**
 * Tokens that wait for nothing or for a time, which may have come, and the one that something else came to. Where there are
 * none it is those that wait their turn.
 */
function readyTokens({ tokens }: InstanceState, reached?: number): { token: number; element: string }[] {
  const all = Object.entries(tokens).map(([id, { element, wait }]) => ({ token: Number(id), element, wait }));
  const ready = all.filter(({ token, wait }) => wait === undefined || wait === "timer" || token === reached);
  return ready.length > 0 ? ready : all.filter(({ wait }) => wait === "permit");
}
