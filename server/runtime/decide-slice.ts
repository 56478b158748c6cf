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
import { LANE_ELEMENTS, tooLarge } from "./limits";
import { loadGraph } from "./load-graph";
import { decideWithPeople, People } from "./people";
import { project } from "./project";
import { noRows } from "./projected-rows";
import { loadTenantClock, type TenantClock } from "./tenant-clock";
import { type WriteScope, writeDecisions } from "./write-decisions";

const SYSTEM: Actor = { kind: "system" };

/** An instance and what is to be done with it. */
export interface Turn {
  instance: LockedInstance;
  command: Command;
}

/** Decides and writes a slice; gives the number of elements passed. */
export async function decideSlice(
  client: PoolClient,
  scope: WriteScope,
  turns: readonly Turn[],
): Promise<number> {
  const rows = noRows();
  const clock = await loadTenantClock(client, scope.tenantId);
  const people = new People();
  for (const turn of turns) {
    const { instance, command } = turn;
    const graph = await loadGraph(client, scope.tenantId, instance.processVersionId);
    const { processId } = instance;
    const decision = await decideWithPeople(
      client,
      { people, tenantId: scope.tenantId, processId },
      (directory) => decide(graph, instance.state, command, turnContext(clock, instance, directory)),
    );
    project(decidedTurn(graph, instance, decision), rows, newId);
    // A timer whose token is gone would be due for ever.
    if (command.type === "fireTimer") {
      rows.endedTimers.push({ instanceId: instance.id, token: command.token, purpose: command.purpose });
    }
  }
  await writeDecisions(client, scope, rows);
  announce(client, scope.tenantId, rows);
  return rows.facts.length;
}

const turnContext = (clock: TenantClock, { now }: LockedInstance, directory: Directory): DecideContext => ({
  ...clock,
  now,
  directory,
  actor: SYSTEM,
  maxElements: LANE_ELEMENTS,
});

function decidedTurn(graph: Graph, instance: LockedInstance, decision: Decision): Decided {
  const { now, state } = instance;
  if (!decision.ok) {
    return { ...decidedFrom(instance), graph, events: [], state, more: false, now, actor: SYSTEM };
  }
  const excess = tooLarge(decision.state);
  if (excess !== null) return decideIncident(graph, instance, excess);
  return { ...decidedFrom(instance), ...decision, graph, now, actor: SYSTEM };
}

/** Stops every token that could go on, so that people see the reason and can repair it. */
export function decideIncident(graph: Graph, instance: LockedInstance, reason: string): Decided {
  const { now, state } = instance;
  const events = readyTokens(state).map(
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

/** Tokens that wait for nothing, or for a time that has come. */
function readyTokens(state: InstanceState): { token: number; element: string }[] {
  return Object.entries(state.tokens)
    .filter(([, token]) => token.wait === undefined || token.wait === "timer")
    .map(([id, token]) => ({ token: Number(id), element: token.element }));
}
