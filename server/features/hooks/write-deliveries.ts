/**
 * Deliveries of one tenant in one transaction. One delivery starts one instance, however often and by however many roads it
 * arrives: its keys are inserted before the instance, in the same transaction, so of two copies the second waits for the
 * first at the primary key, finds itself known, and tries again. A refused delivery leaves no key behind, and the sender may try again.
 *
 * Most deliveries are new and come to a hook that is as it was, so that is taken for granted at first: decided by what is
 * known, and sent in one go with the question whether it still holds. If not, everything is rolled back and done in
 * order: hooks, keys and versions are read, then decided. So a secret that was rotated, a hook that was disabled or a
 * process that was published a moment ago counts, by a statement of the transaction itself.
 */
import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import { AppError, notFound } from "@/server/errors";
import { texts, uuids } from "@/server/runtime/array-parameters";
import {
  type DecidedStart,
  decideStarts,
  findPublished,
  type Published,
  type StartRequest,
} from "@/server/runtime/decide-starts";
import { findKnownPublished, keepPublished, startsAlike } from "@/server/runtime/known-published";
import type { Outcome } from "@/server/runtime/shared-commits";
import { writeStarts } from "@/server/runtime/write-starts";
import { withTenantAtDoor } from "@/server/tenancy/with-tenant";
import { refusalError } from "../instances/refusal-error";
import { type CurrentHook, readCurrentHooks } from "./current-hooks";
import type { Delivery, Recorded } from "./delivery";
import { findRecorded } from "./find-recorded";

export async function writeDeliveries(
  tenantId: string,
  deliveries: readonly Delivery[],
  onSent: () => void,
): Promise<Outcome<Recorded>[]> {
  const processes = findKnownPublished(tenantId, processIdsOf(deliveries));
  if (processes !== undefined && !hasRepeated(deliveries)) {
    const ahead = await unlessKnownBefore(() =>
      withTenantAtDoor(tenantId, (client) => writeAhead(client, { tenantId, processes, onSent }, deliveries)),
    );
    if (ahead !== undefined) return ahead;
  }
  const inOrder = await unlessKnownBefore(() =>
    withTenantAtDoor(tenantId, (client) => writeInOrder(client, { tenantId, onSent }, deliveries)),
  );
  return inOrder ?? deliveries.map(() => "again");
}

/** What was taken for granted does not hold: a key was used, or a hook or process has changed. */
class NotAsKnown extends Error {}

async function unlessKnownBefore<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof NotAsKnown) return undefined;
    throw error;
  }
}

const processIdsOf = (deliveries: readonly Delivery[]) => [
  ...new Set(deliveries.map(({ hook }) => hook.processId)),
];

/** What of hooks and processes counts now. In a pipeline both questions are sent before the first is answered. */
async function readCurrent(client: PoolClient, tenantId: string, deliveries: readonly Delivery[]) {
  const hookIds = [...new Set(deliveries.map(({ hook }) => hook.id))];
  const [hooks, processes] = await Promise.all([
    readCurrentHooks(client, tenantId, hookIds),
    findPublished(client, tenantId, processIdsOf(deliveries)),
  ]);
  keepPublished(tenantId, processes);
  return { hooks, processes };
}

type Known = { tenantId: string; processes: ReadonlyMap<string, Published>; onSent: () => void };

async function writeAhead(
  client: PoolClient,
  known: Known,
  deliveries: readonly Delivery[],
): Promise<Outcome<Recorded>[]> {
  const reading = readCurrent(client, known.tenantId, deliveries);
  // If it fails, the transaction fails, and whoever waits for what is written is told.
  reading.catch(() => undefined);
  const outcomes = await startAll(client, known, deliveries);
  const { hooks, processes } = await reading;
  const isAsKnown = deliveries.every(
    (delivery) =>
      checkHook(delivery, hooks.get(delivery.hook.id)) === undefined &&
      startsAlike(known.processes.get(delivery.hook.processId), processes.get(delivery.hook.processId)),
  );
  if (!isAsKnown) throw new NotAsKnown();
  return outcomes;
}

async function writeInOrder(
  client: PoolClient,
  { tenantId, onSent }: Omit<Known, "processes">,
  deliveries: readonly Delivery[],
): Promise<Outcome<Recorded>[]> {
  const [{ hooks, processes }, recorded] = await Promise.all([
    readCurrent(client, tenantId, deliveries),
    findRecorded(client, tenantId, deliveries),
  ]);
  const seen = new Set<string>();
  const outcomes = deliveries.map(
    (delivery) =>
      checkHook(delivery, hooks.get(delivery.hook.id)) ??
      recorded(delivery) ??
      (isRepeated(delivery, seen) ? "again" : undefined),
  );
  const open = deliveries.filter((_, index) => outcomes[index] === undefined);
  const started = await startAll(client, { tenantId, processes, onSent }, open);
  return outcomes.map((outcome) => outcome ?? started.shift() ?? "again");
}

function checkHook({ hook }: Delivery, current: CurrentHook | undefined): Outcome<Recorded> | undefined {
  if (current === undefined) {
    return { refused: notFound("hook") };
  }
  if (current.secretEncrypted !== hook.secretEncrypted) {
    return {
      refused: new AppError("UNAUTHENTICATED", "The delivery was signed with a secret that was replaced."),
    };
  }
  return current.isDisabled ? { refused: disabledHook() } : undefined;
}

export const disabledHook = () =>
  new AppError("GONE", "This hook is disabled. Ask the owner of the process to enable it.");

/** Whether one before it in this transaction has a key of its; that one's outcome has to be known first. */
function isRepeated({ hook, keys }: Delivery, seen: Set<string>): boolean {
  const names = keys.map((key) => `${hook.id} ${key}`);
  const isKnown = names.some((name) => seen.has(name));
  for (const name of names) seen.add(name);
  return isKnown;
}

function hasRepeated(deliveries: readonly Delivery[]): boolean {
  const seen = new Set<string>();
  return deliveries.some((delivery) => isRepeated(delivery, seen));
}

/** An outcome for each, in their order. */
async function startAll(
  client: PoolClient,
  { tenantId, processes, onSent }: Known,
  deliveries: readonly Delivery[],
): Promise<Outcome<Recorded>[]> {
  if (deliveries.length === 0) return [];
  const decisions = await decideStarts(client, tenantId, deliveries.map(startRequest), processes);
  const accepted = deliveries.flatMap((delivery, index) => {
    const start = decisions[index];
    return start?.ok ? [{ delivery, start }] : [];
  });
  const starts = accepted.map(({ start }) => start);
  const writing = Promise.all([
    insertKeys(client, tenantId, accepted),
    writeStarts(client, tenantId, starts),
  ]);
  onSent();
  const [areNew, started] = await writing;
  if (!areNew) throw new NotAsKnown();
  return deliveries.map(({ hook }, index): Outcome<Recorded> => {
    const decision = decisions[index];
    if (decision === undefined || "unknown" in decision) return { refused: notFound("process") };
    if (!decision.ok) return { refused: refusalError(decision.refusal) };
    const { instanceId, reference } = started.shift() ?? { instanceId: "", reference: "" };
    return { done: { instanceId, reference, tenantSlug: hook.tenantSlug, isReplay: false } };
  });
}

const startRequest = ({ hook, submission, traceparent }: Delivery): StartRequest => ({
  processId: hook.processId,
  instanceId: newId(),
  startKind: "hook",
  requesterId: null,
  hookId: hook.id,
  submission,
  traceparent,
  actor: { kind: "hook", hookId: hook.id },
  mode: "inline",
});

/** Whether all of them were new. Sorted, so that two transactions never wait for each other. */
async function insertKeys(
  client: PoolClient,
  tenantId: string,
  accepted: readonly { delivery: Delivery; start: DecidedStart }[],
): Promise<boolean> {
  if (accepted.length === 0) return true;
  const keys = accepted
    .flatMap(({ delivery: { hook, keys, bodyHash }, start }) =>
      keys.map((key) => ({ hookId: hook.id, key, bodyHash, instanceId: start.decided.instanceId })),
    )
    .sort((a, b) => compare(a.hookId, b.hookId) || compare(a.key, b.key));
  const { rowCount } = await client.query({
    name: "stepwell_insert_delivery_keys",
    text: `
      insert into hook_deliveries (tenant_id, hook_id, idempotency_key, body_hash, instance_id)
      select $1, unnest($2::uuid[]), unnest($3::text[]), unnest($4::text[]), unnest($5::uuid[])
      on conflict do nothing`,
    values: [
      tenantId,
      uuids(keys.map((row) => row.hookId)),
      texts(keys.map((row) => row.key)),
      texts(keys.map((row) => row.bodyHash)),
      uuids(keys.map((row) => row.instanceId)),
    ],
  });
  return rowCount === keys.length;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
