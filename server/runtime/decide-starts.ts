import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import type { Actor, StartKind } from "@/contracts/journal";
import type { Value, Variables } from "@/contracts/value";
import { decide } from "@/engine/decide";
import type { Graph } from "@/engine/definition/graph";
import type { Command, DecideContext, Decision, Refusal } from "@/engine/instance/types";
import type { Decided } from "./decided";
import { INLINE_ELEMENTS, tooLarge, tooLargeRefusal } from "./limits";
import { loadGraph } from "./load-graph";
import { decideWithPeople, People } from "./people";
import { loadTenantClock, type TenantClock } from "./tenant-clock";

export interface StartRequest {
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
  /** The span of the request that starts it, as W3C trace context. */
  traceparent?: string | null;
  /** inline: runs up to the next wait. deferred: only starts, a worker goes on. */
  mode: "inline" | "deferred";
  /** ISO 8601 UTC; absent: the database's clock. Only demo data moves it. */
  now?: string;
  /** A test run of a draft, in place of the published version. */
  test?: TestRun;
}

export interface TestRun {
  /** The version that was made of the draft. */
  versionId: string;
  /** Whether what would reach outside waits for a person's answer. */
  holdsCalls: boolean;
}

/** A start that was decided and waits to be written, by the transaction that it was decided in. */
export interface DecidedStart {
  ok: true;
  request: StartRequest;
  decided: Decided;
}

export type StartDecision = DecidedStart | { ok: false; refusal: Refusal } | { ok: false; unknown: true };

/** What of a process decides whether and how it starts, as of a moment. */
export interface Published {
  name: string;
  versionId: string | null;
  isArchived: boolean;
  now: string;
}

/**
 * Decides starts of the published versions in memory, each for itself; nothing is written. Answers in the order of the
 * requests. `processes`: by a caller that has read them already. A refusal (not published, archived, an invalid submission) is a value; `unknown`: there is no such process.
 */
export async function decideStarts(
  client: PoolClient,
  tenantId: string,
  requests: readonly StartRequest[],
  processes?: ReadonlyMap<string, Published>,
): Promise<StartDecision[]> {
  const processIds = [...new Set(requests.map(({ processId }) => processId))];
  const found = processes ?? (await findPublished(client, tenantId, processIds));
  const clock = await loadTenantClock(client, tenantId);
  const people = new People();
  const decisions: StartDecision[] = [];
  for (const request of requests) {
    const { processId } = request;
    const published = found.get(processId);
    const versionId = request.test?.versionId ?? published?.versionId ?? null;
    if (published === undefined) {
      decisions.push({ ok: false, unknown: true });
    } else if (published.isArchived || versionId === null) {
      decisions.push({ ok: false, refusal: notStartable(published) });
    } else {
      const graph = await loadGraph(client, tenantId, versionId);
      const context = startContext(request, clock, published.now);
      const asking = { people, tenantId, processId };
      const decision = await decideWithPeople(client, asking, (directory) =>
        decide(graph, null, startCommand(request), { ...context, directory }),
      );
      decisions.push(decidedStart({ graph, versionId, now: context.now }, request, decision));
    }
  }
  return decisions;
}

type ProcessRow = { id: string; name: string; version: string | null; archived: boolean; now: Date };

/** Processes by id as the client's transaction sees them now. */
export async function findPublished(
  client: PoolClient,
  tenantId: string,
  processIds: readonly string[],
): Promise<Map<string, Published>> {
  const { rows } = await client.query<ProcessRow>({
    name: "stepwell_find_published",
    text: `
      select id, name, published_version_id as version, archived_at is not null as archived, clock_timestamp() as now
      from processes where tenant_id = $1 and id = any($2::uuid[])`,
    values: [tenantId, processIds],
  });
  return new Map(
    rows.map(({ id, name, version, archived, now }) => [
      id,
      { name, versionId: version, isArchived: archived, now: now.toISOString() },
    ]),
  );
}

const notStartable = ({ name, isArchived }: Published): Refusal => ({
  code: "notAllowed",
  message: isArchived
    ? `"${name}" is archived and cannot be started.`
    : `"${name}" has to be published before it can be started.`,
});

const startCommand = (request: StartRequest): Command => ({
  type: "start",
  startKind: request.startKind,
  requester: request.requesterId,
  submission: request.submission,
  ...(request.element === undefined ? {} : { element: request.element }),
  ...request.happened,
});

const startContext = (request: StartRequest, clock: TenantClock, now: string): DecideContext => ({
  ...clock,
  now: request.now ?? now,
  actor: request.actor,
  holdsPermits: true,
  maxElements: request.mode === "inline" ? INLINE_ELEMENTS : 0,
});

function decidedStart(
  { graph, versionId, now }: { graph: Graph; versionId: string; now: string },
  request: StartRequest,
  decision: Decision,
): StartDecision {
  const { actor, processId, instanceId = newId() } = request;
  if (!decision.ok) {
    return decision;
  }
  const excess = tooLarge(decision.state);
  if (excess !== null) {
    return { ok: false, refusal: tooLargeRefusal(excess) };
  }
  const place = { instanceId, processId, processVersionId: versionId, parent: null, callDepth: 0 };
  const decided = { ...place, ...decision, graph, before: null, revisionBefore: 0, now, actor };
  return { ok: true, request, decided };
}
