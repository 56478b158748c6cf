import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import type { Actor, StartKind } from "@/contracts/journal";
import type { Value, Variables } from "@/contracts/value";
import { decide } from "@/engine/decide";
import type { Graph } from "@/engine/definition/graph";
import type { Command, DecideContext, Decision, Refusal } from "@/engine/instance/types";
import { notFound } from "../errors";
import { announce } from "./announce";
import type { Decided } from "./decided";
import { insertInstance } from "./insert-instance";
import { instanceTitle } from "./instance-name";
import { INLINE_ELEMENTS, tooLarge, tooLargeRefusal } from "./limits";
import { loadGraph } from "./load-graph";
import { decideWithPeople, People } from "./people";
import { project } from "./project";
import { noRows, type ProjectedRows } from "./projected-rows";
import { loadTenantClock, type TenantClock } from "./tenant-clock";
import { writeConsequences } from "./write-consequences";

export interface StartInstance {
  tenantId: string;
  processId: string;
  /** Given by a caller that may repeat its call: a second start with the same id answers with the first. */
  instanceId?: string;
  startKind: StartKind;
  /** The member who asks; null for a hook. */
  requesterId: string | null;
  hookId: string | null;
  submission: Variables;
  /** Which of several starts people mean, by its element; by default the first that is open to them. */
  element?: string;
  /** The start event that has happened, and what came with it; only with the start kind "event". */
  happened?: { element: string; payload: Value };
  actor: Actor;
  /** inline: runs up to the next wait. deferred: only starts, a worker goes on. */
  mode: "inline" | "deferred";
  /** ISO 8601 UTC; absent: the database's clock. Only demo data moves it. */
  now?: string;
}

export type StartResult =
  | { ok: true; instanceId: string; reference: string; taskIds: string[] }
  | { ok: false; refusal: Refusal };

interface Published {
  versionId: string;
  now: string;
  clock: TenantClock;
}

/**
 * Starts an instance of the published version within the client's transaction, which must be the tenant's. A refusal (not
 * published, archived, an invalid submission) is a value and writes nothing; throws NOT_FOUND for an unknown process.
 */
export async function startInstance(client: PoolClient, request: StartInstance): Promise<StartResult> {
  const { tenantId, instanceId = newId() } = request;
  const published = await findPublished(client, tenantId, request.processId);
  if ("refusal" in published) {
    return { ok: false, refusal: published.refusal };
  }
  const graph = await loadGraph(client, tenantId, published.versionId);
  const asking = { people: new People(), tenantId, processId: request.processId };
  const decision = await decideWithPeople(client, asking, (directory) =>
    decide(graph, null, startCommand(request), { ...startContext(request, published), directory }),
  );
  const start = decidedStart(graph, { ...request, instanceId }, published, decision);
  if (!start.ok) {
    return start;
  }
  const rows = noRows();
  project(start.decided, rows, newId);
  const title = instanceTitle(graph, start.decided.state.variables);
  const inserted = await insertInstance(
    client,
    { ...request, instanceId, title, versionId: published.versionId },
    rows,
  );
  if (inserted.isNew) {
    await writeConsequences(client, tenantId, rows);
    announce(client, tenantId, rows);
  }
  return { ok: true, instanceId, reference: inserted.reference, taskIds: taskIdsOf(rows, inserted.isNew) };
}

const taskIdsOf = (rows: ProjectedRows, isNew: boolean) => (isNew ? rows.tasks.map((task) => task.id) : []);

async function findPublished(
  client: PoolClient,
  tenantId: string,
  processId: string,
): Promise<Published | { refusal: Refusal }> {
  const { rows } = await client.query<{ name: string; version: string | null; archived: boolean; now: Date }>(
    {
      name: "stepwell_find_published",
      text: `
      select name, published_version_id as version, archived_at is not null as archived, clock_timestamp() as now
      from processes where tenant_id = $1 and id = $2`,
      values: [tenantId, processId],
    },
  );
  const process = rows[0];
  if (process === undefined) {
    throw notFound("process");
  }
  if (process.archived) {
    return { refusal: notStartable(`"${process.name}" is archived and cannot be started.`) };
  }
  if (process.version === null) {
    return { refusal: notStartable(`"${process.name}" has to be published before it can be started.`) };
  }
  const clock = await loadTenantClock(client, tenantId);
  return { versionId: process.version, now: process.now.toISOString(), clock };
}

const notStartable = (message: string): Refusal => ({ code: "notAllowed", message });

const startCommand = (request: StartInstance): Command => ({
  type: "start",
  startKind: request.startKind,
  requester: request.requesterId,
  submission: request.submission,
  ...(request.element === undefined ? {} : { element: request.element }),
  ...request.happened,
});

const startContext = (request: StartInstance, { clock, now }: Published): DecideContext => ({
  ...clock,
  now: request.now ?? now,
  actor: request.actor,
  maxElements: request.mode === "inline" ? INLINE_ELEMENTS : 0,
});

function decidedStart(
  graph: Graph,
  request: StartInstance & { instanceId: string },
  published: Published,
  decision: Decision,
): { ok: true; decided: Decided } | { ok: false; refusal: Refusal } {
  const { actor, processId, instanceId } = request;
  const { now } = startContext(request, published);
  if (!decision.ok) {
    return decision;
  }
  const excess = tooLarge(decision.state);
  if (excess !== null) {
    return { ok: false, refusal: tooLargeRefusal(excess) };
  }
  const place = { instanceId, processId, processVersionId: published.versionId, parent: null, callDepth: 0 };
  return { ok: true, decided: { ...place, ...decision, graph, before: null, revisionBefore: 0, now, actor } };
}
