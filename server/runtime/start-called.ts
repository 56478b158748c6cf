/**
 * Starts what call activities ask for, in the transaction of the decision that asks. The called instance only starts here
 * and goes on in the advance lane: a process that calls itself twice would otherwise fill one transaction. What cannot be
 * started is answered like a call that failed.
 */
import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import type { Actor } from "@/contracts/journal";
import { decide } from "@/engine/decide";
import type { Graph } from "@/engine/definition/graph";
import { afterCommit } from "../tenancy/after-commit";
import type { Decided } from "./decided";
import type { CallRequest } from "./exchange-rows";
import { insertInstances } from "./insert-instances";
import { instanceTitle } from "./instance-name";
import { MAX_CALL_DEPTH, tooLarge } from "./limits";
import { loadGraph } from "./load-graph";
import { project } from "./project";
import { noRows, type ProjectedRows } from "./projected-rows";
import { publishChange } from "./publish-change";
import { loadTenantClock, type TenantClock } from "./tenant-clock";
import { wakeLane } from "./wake-lanes";

const SYSTEM: Actor = { kind: "system" };

/** Starts the calls of the batch and adds what follows from that to its rows. */
export async function startCalled(client: PoolClient, tenantId: string, rows: ProjectedRows): Promise<void> {
  const { calls, commands } = rows.exchange;
  for (const call of calls) {
    if (isGone(call, rows)) continue;
    const { instanceId, token, wait } = call;
    const failure = await startOne(client, tenantId, call, rows);
    if (failure !== null) {
      const command = { type: "callFailed", token, reason: failure, code: NOT_STARTED } as const;
      commands.push({ instanceId, token, command });
    } else if (!wait) {
      commands.push({ instanceId, token, command: { type: "callCompleted", token, output: null } });
    }
  }
}

/** The error code by which a caller can catch that nothing was started. */
const NOT_STARTED = "notStarted";

/** A decision may give up what it has just asked for. */
function isGone({ instanceId, token }: CallRequest, { cancelledTokens }: ProjectedRows): boolean {
  return cancelledTokens.some((gone) => gone.instanceId === instanceId && gone.token === token);
}

/** Why it cannot be started, as a sentence; null when it was. */
async function startOne(
  client: PoolClient,
  tenantId: string,
  call: CallRequest,
  rows: ProjectedRows,
): Promise<string | null> {
  if (call.depth > MAX_CALL_DEPTH) {
    return `It would be call ${call.depth} in a row; at most ${MAX_CALL_DEPTH} processes may call each other in a chain.`;
  }
  const found = await findVersion(client, tenantId, call);
  if ("fault" in found) return found.fault;
  const graph = await loadGraph(client, tenantId, found.versionId);
  const clock = await loadTenantClock(client, tenantId);
  const decided = decideCalled(graph, call, found.versionId, clock);
  if (typeof decided === "string") return decided;
  const called = noRows();
  project(decided, called, newId);
  const instance = {
    instanceId: decided.instanceId,
    processId: call.processId,
    versionId: found.versionId,
    title: instanceTitle(graph, decided.state.variables),
    startKind: "call",
    requesterId: call.requester,
    hookId: null,
    caller: { instanceId: call.instanceId, token: call.wait ? call.token : null, depth: call.depth },
  } as const;
  await insertInstances(client, tenantId, [instance], called);
  rows.timers.push(...called.timers);
  const place = rows.exchange.thrown.length;
  for (const [key, row] of called.exchange.subscriptions) {
    rows.exchange.subscriptions.set(key, { ...row, place });
  }
  afterCommit(client, () => {
    publishChange(tenantId, decided.instanceId);
    wakeLane(tenantId, "advance");
  });
  return null;
}

type VersionRow = { name: string; archived: boolean; published: string | null; version: string | null };

async function findVersion(
  client: PoolClient,
  tenantId: string,
  { processId, version }: CallRequest,
): Promise<{ versionId: string } | { fault: string }> {
  const { rows } = await client.query<VersionRow>({
    name: "stepwell_find_called_version",
    text: `
      select p.name, p.archived_at is not null as archived, p.published_version_id as published, v.id as version
      from processes p
      left join process_versions v on v.tenant_id = p.tenant_id and v.process_id = p.id and v.number = $3
      where p.tenant_id = $1 and p.id = $2`,
    values: [tenantId, processId, version],
  });
  const [process] = rows;
  if (process === undefined) return { fault: "The process that it calls does not exist." };
  const { name, archived, published } = process;
  if (archived) return { fault: `"${name}" is archived and cannot be called.` };
  if (published === null) return { fault: `"${name}" has to be published before it can be called.` };
  const versionId = version === null ? published : process.version;
  return versionId === null ? { fault: `"${name}" has no version ${version}.` } : { versionId };
}

function decideCalled(
  graph: Graph,
  call: CallRequest,
  versionId: string,
  clock: TenantClock,
): Decided | string {
  const { requester, variables, at } = call;
  const command = { type: "start", startKind: "call", requester, submission: variables } as const;
  const decision = decide(graph, null, command, { ...clock, now: at, actor: SYSTEM, maxElements: 0 });
  if (!decision.ok) return decision.refusal.message;
  const excess = tooLarge(decision.state);
  if (excess !== null) return excess;
  return {
    ...decision,
    instanceId: newId(),
    processId: call.processId,
    processVersionId: versionId,
    parent: { instanceId: call.instanceId, token: call.token },
    callDepth: call.depth,
    graph,
    before: null,
    revisionBefore: 0,
    now: at,
    actor: SYSTEM,
  };
}
