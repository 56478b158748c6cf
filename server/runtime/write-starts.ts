import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import { allOrFault } from "../tenancy/all-or-fault";
import { beginSpan, traceparentOf } from "../tracing";
import { announce } from "./announce";
import type { DecidedStart } from "./decide-starts";
import { insertInstances, insertNewInstances, type NewInstance } from "./insert-instances";
import { instanceTitle } from "./instance-name";
import { type InstanceTrace, keepTraces } from "./keep-traces";
import { noteLateHours } from "./note-late-hours";
import { project } from "./project";
import { isProgressOnly, noRows, type ProjectedRows } from "./projected-rows";
import { writeConsequences } from "./write-consequences";
import { writeSubmissions } from "./write-submissions";

export interface Started {
  instanceId: string;
  reference: string;
  taskIds: string[];
}

/**
 * Writes starts, one or hundreds, with the statements of one decision round: at most one call per transaction, because the
 * locks of message keys are taken in it, all at once and in order. The starts have different ids; one whose id is there
 * already writes nothing and answers with the first one's reference.
 */
export async function writeStarts(
  client: PoolClient,
  tenantId: string,
  starts: readonly DecidedStart[],
): Promise<Started[]> {
  if (starts.length === 0) return [];
  let rows = projectAll(starts);
  const inserted = await insertInstances(client, tenantId, starts.map(newInstance), rows);
  const isNew = ({ decided }: DecidedStart) => inserted.get(decided.instanceId)?.isNew === true;
  const fresh = starts.filter(isNew);
  if (fresh.length > 0) {
    if (fresh.length < starts.length) rows = projectAll(fresh);
    await writeConsequences(client, tenantId, rows);
    await keepTraces(
      client,
      tenantId,
      fresh.flatMap((start) => traceStart(start, tenantId)),
      rows,
    );
    announce(client, tenantId, rows);
  }
  const taskIds = Map.groupBy(fresh.length > 0 ? rows.tasks : [], (task) => task.instanceId);
  return starts.map(({ decided: { instanceId } }) => ({
    instanceId,
    reference: inserted.get(instanceId)?.reference ?? "",
    taskIds: (taskIds.get(instanceId) ?? []).map((task) => task.id),
  }));
}

/**
 * The same for starts that nobody can have written before: everything is sent before anything is answered, and `onSent` tells
 * whether that was all, so that the commit can go with it. Where one is there already PostgreSQL refuses the transaction.
 */
export async function writeNewStarts(
  client: PoolClient,
  tenantId: string,
  starts: readonly DecidedStart[],
  onSent: (isAll: boolean) => void,
): Promise<Pick<Started, "instanceId" | "reference">[]> {
  if (starts.length === 0) {
    onSent(true);
    return [];
  }
  const rows = projectAll(starts);
  const traces = starts.flatMap((start) => traceStart(start, tenantId));
  const isAll = traces.length === 0 && isProgressOnly(rows);
  const sending = allOrFault([
    insertNewInstances(client, tenantId, starts.map(newInstance), rows),
    writeSubmissions(client, tenantId, rows),
    noteLateHours(client, tenantId, rows),
  ]);
  announce(client, tenantId, rows);
  onSent(isAll);
  const [references] = await sending;
  if (!isAll) {
    await writeConsequences(client, tenantId, { ...rows, submissions: [], facts: [] });
    await keepTraces(client, tenantId, traces, rows);
  }
  return starts.map(({ decided: { instanceId } }, index) => ({
    instanceId,
    reference: references[index] ?? "",
  }));
}

/** A span for the start, below the request's, even where one transaction starts what several requests asked for. */
function traceStart({ request, decided: { instanceId } }: DecidedStart, tenantId: string): InstanceTrace[] {
  const parent = request.traceparent ?? null;
  if (parent === null) return [];
  const attributes = { "stepwell.tenant": tenantId, "stepwell.instance": instanceId };
  const span = beginSpan("decide start", { parent, attributes });
  span.end();
  return [{ instanceId, traceparent: traceparentOf(span) ?? parent }];
}

function projectAll(starts: readonly DecidedStart[]): ProjectedRows {
  const rows = noRows();
  for (const { decided } of starts) project(decided, rows, newId);
  return rows;
}

function newInstance({ request, decided }: DecidedStart): NewInstance {
  const { processId, startKind, requesterId, hookId, test } = request;
  const { instanceId, processVersionId: versionId, graph, state } = decided;
  const title = instanceTitle(graph, state.variables);
  return { instanceId, processId, versionId, title, startKind, requesterId, hookId, test };
}
