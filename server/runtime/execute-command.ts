import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import type { Actor } from "@/contracts/journal";
import { decide } from "@/engine/decide";
import type { Command, DecideContext, Refusal } from "@/engine/instance/types";
import { notFound } from "../errors";
import { activeTraceparent, inSpan } from "../tracing";
import { announce } from "./announce";
import type { Decided, LockedInstance } from "./decided";
import { keepTraces } from "./keep-traces";
import { INLINE_ELEMENTS, tooLarge, tooLargeRefusal } from "./limits";
import { loadGraph } from "./load-graph";
import { lockInstance } from "./lock-instance";
import { decideWithPeople, People } from "./people";
import { project } from "./project";
import { noRows } from "./projected-rows";
import { loadTenantClock } from "./tenant-clock";
import { writeDecisions } from "./write-decisions";

export interface ExecuteCommand {
  tenantId: string;
  instanceId: string;
  command: Command;
  actor: Actor;
  /** ISO 8601 UTC; absent: the database's clock. Only demo data moves it. */
  now?: string;
  /** The worker server that acts, for the processing-load report. */
  serverId?: string;
}

export type CommandResult = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Carries a command out within the client's transaction, which must be the tenant's: locks the instance, decides, writes
 * journal, state and what follows. A refusal is a value and writes nothing; throws NOT_FOUND for an unknown instance.
 */
export function executeCommand(client: PoolClient, request: ExecuteCommand): Promise<CommandResult> {
  const { tenantId, instanceId, command } = request;
  const attributes = { "stepwell.tenant": tenantId, "stepwell.instance": instanceId };
  return inSpan(`decide ${command.type}`, { attributes }, () => decideCommand(client, request));
}

async function decideCommand(client: PoolClient, request: ExecuteCommand): Promise<CommandResult> {
  const { tenantId, serverId = null } = request;
  const instance = await lockInstance(client, tenantId, request.instanceId);
  if (instance === null) {
    throw notFound("request");
  }
  const graph = await loadGraph(client, tenantId, instance.processVersionId);
  const now = request.now ?? instance.now;
  const context: DecideContext = {
    ...(await loadTenantClock(client, tenantId)),
    now,
    actor: request.actor,
    holdsPermits: true,
    // What has killed its server goes on where that is watched: in its lane.
    maxElements: instance.crashes > 0 ? 0 : INLINE_ELEMENTS,
  };
  const asking = { people: new People(), tenantId, processId: instance.processId };
  const decision = await decideWithPeople(client, asking, (directory) =>
    decide(graph, instance.state, request.command, { ...context, directory }),
  );
  if (!decision.ok) {
    return decision;
  }
  if (decision.events.length === 0) {
    return { ok: true };
  }
  const excess = tooLarge(decision.state);
  if (excess !== null) {
    return { ok: false, refusal: tooLargeRefusal(excess) };
  }
  const rows = noRows();
  project({ ...decidedFrom(instance), ...decision, graph, now, actor: request.actor }, rows, newId);
  await writeDecisions(client, { tenantId, serverId }, rows);
  const traceparent = activeTraceparent();
  if (traceparent !== null) {
    await keepTraces(client, tenantId, [{ instanceId: instance.id, traceparent }], rows);
  }
  announce(client, tenantId, rows);
  return { ok: true };
}

/** What a decision takes over from the instance that it was made for. */
export function decidedFrom(
  instance: LockedInstance,
): Pick<
  Decided,
  "instanceId" | "processId" | "processVersionId" | "parent" | "callDepth" | "before" | "revisionBefore"
> {
  return {
    instanceId: instance.id,
    processId: instance.processId,
    processVersionId: instance.processVersionId,
    parent: instance.parent,
    callDepth: instance.callDepth,
    before: instance.state,
    revisionBefore: instance.revision,
  };
}
