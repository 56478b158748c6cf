/**
 * Moves a running instance to another version of its process. One transaction holds the decision, the version that the
 * instance names and the names of its open tasks and calls; a request that cannot be moved soundly keeps its version.
 */
import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import type { Actor } from "@/contracts/journal";
import type { Mapping } from "@/contracts/repair";
import type { Graph, Names } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { refuse } from "@/engine/instance/refuse";
import type { Decision, InstanceState } from "@/engine/instance/types";
import { decideMigration } from "@/engine/repair/migrate";
import { type Preview, previewDecision } from "@/engine/repair/preview-command";
import { notFound } from "../errors";
import { announce } from "./announce";
import type { LockedInstance } from "./decided";
import { type CommandResult, decidedFrom } from "./execute-command";
import { INLINE_ELEMENTS, tooLarge, tooLargeRefusal } from "./limits";
import { loadGraph } from "./load-graph";
import { lockInstance } from "./lock-instance";
import { decideWithPeople, People } from "./people";
import { project } from "./project";
import { noRows } from "./projected-rows";
import { renamePermits } from "./rename-permits";
import { loadTenantClock } from "./tenant-clock";
import { writeDecisions } from "./write-decisions";

export interface MigrateInstance {
  tenantId: string;
  instanceId: string;
  versionId: string;
  mapping: Mapping;
  reason: string;
  actor: Actor;
  serverId?: string;
}

type Wanted = Pick<MigrateInstance, "tenantId" | "versionId" | "mapping" | "actor"> & { reason?: string };

export async function migrateInstance(client: PoolClient, request: MigrateInstance): Promise<CommandResult> {
  const { tenantId, instanceId, versionId, actor, serverId = null } = request;
  const instance = await lockInstance(client, tenantId, instanceId);
  if (instance === null) throw notFound("request");
  const { decision, to } = await decideFor(client, request, instance);
  if (!decision.ok) return decision;
  const excess = tooLarge(decision.state);
  if (excess !== null) return { ok: false, refusal: tooLargeRefusal(excess) };
  // Before the rest: once it has ended, nothing of it may change.
  await client.query("update instances set process_version_id = $3 where tenant_id = $1 and id = $2", [
    tenantId,
    instanceId,
    versionId,
  ]);
  // Its start counts for the new version, in reports too.
  await client.query(
    `insert into late_hours (tenant_id, process_id, hour)
     select tenant_id, process_id, date_trunc('hour', started_at, 'UTC') from instances where tenant_id = $1 and id = $2`,
    [tenantId, instanceId],
  );
  await renameOpenWork(client, request, to, decision.state);
  if (instance.state.throttled === true) await renamePermits(client, request, decision.state);
  const rows = noRows();
  const place = { ...decidedFrom(instance), processVersionId: versionId };
  project({ ...place, ...decision, graph: to, now: instance.now, actor }, rows, newId);
  await writeDecisions(client, { tenantId, serverId }, rows);
  announce(client, tenantId, rows);
  return { ok: true };
}

/** What the move would do; nothing is written. */
export async function previewMigration(
  client: PoolClient,
  { instance, names, ...wanted }: Wanted & { instance: LockedInstance; names: Names },
): Promise<Preview> {
  const { decision, from, to } = await decideFor(client, wanted, instance);
  return previewDecision(decision, { from, to, state: instance.state, names });
}

async function decideFor(
  client: PoolClient,
  { tenantId, versionId, mapping, actor, reason = "Preview" }: Wanted,
  instance: LockedInstance,
): Promise<{ decision: Decision; from: Graph; to: Graph }> {
  const from = await loadGraph(client, tenantId, instance.processVersionId);
  const to = await loadGraph(client, tenantId, versionId);
  const message = await refuseVersion(client, { tenantId, versionId, instance });
  if (message !== null) return { decision: { ok: false, refusal: refuse("notAllowed", message) }, from, to };
  const context = {
    ...(await loadTenantClock(client, tenantId)),
    now: instance.now,
    actor,
    holdsPermits: true as const,
    maxElements: INLINE_ELEMENTS,
  };
  const asking = { people: new People(), tenantId, processId: instance.processId };
  const fromVersionId = instance.processVersionId;
  const migration = { from, to, versionId, fromVersionId, mapping, reason };
  const decision = await decideWithPeople(client, asking, (directory) =>
    decideMigration(migration, instance.state, { ...context, directory }),
  );
  return { decision, from, to };
}

async function refuseVersion(
  client: PoolClient,
  { tenantId, versionId, instance }: { tenantId: string; versionId: string; instance: LockedInstance },
): Promise<string | null> {
  if (versionId === instance.processVersionId) return "It runs on this version already.";
  const { rows } = await client.query<{ process_id: string; test: boolean }>(
    "select process_id, test from process_versions where tenant_id = $1 and id = $2",
    [tenantId, versionId],
  );
  const [version] = rows;
  if (version?.process_id !== instance.processId) return "That is a version of another process.";
  return version.test ? "That version was made to test a draft; nothing else runs on it." : null;
}

/** Tables beside the state name elements too; open tasks show the step's name. */
async function renameOpenWork(
  client: PoolClient,
  { tenantId, instanceId }: MigrateInstance,
  { nodes }: Graph,
  { tokens }: InstanceState,
): Promise<void> {
  for (const [token, { element, wait }] of Object.entries(tokens)) {
    const node = nodes.get(element);
    if (node === undefined || (wait !== "task" && wait !== "effect")) continue;
    const table = wait === "task" ? "tasks set element = $4, name = $5" : "effects set element = $4";
    const name = wait === "task" ? [elementTitle(node.element)] : [];
    await client.query(
      `update ${table} where tenant_id = $1 and instance_id = $2 and token = $3 and status = 'open'`,
      [tenantId, instanceId, Number(token), element, ...name],
    );
  }
}
