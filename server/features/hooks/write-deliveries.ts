/**
 * Deliveries of one tenant in one transaction. One delivery starts one instance, however often and by however many roads it
 * arrives: its keys are inserted before the instance, in the same transaction, so of two copies the second waits for the
 * first at the primary key, fails, and tries again, when it finds it. A refused delivery leaves no key behind, and the sender may try again.
 *
 * The hooks are read here once more, by a statement of this transaction: a secret that was rotated, a hook that was disabled
 * or a process that was published a moment ago counts.
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
  try {
    return await withTenantAtDoor(tenantId, (client) => writeAll(client, tenantId, { deliveries, onSent }));
  } catch (error) {
    // Another transaction has just used a key. Whoever is alone finds what it has written.
    if (deliveries.length === 1 && isKeyUsed(error)) return ["again"];
    throw error;
  }
}

const UNIQUE_VIOLATION = "23505";

function isKeyUsed(error: unknown): boolean {
  const isKnown = error instanceof Error && "code" in error && "constraint" in error;
  return isKnown && error.code === UNIQUE_VIOLATION && String(error.constraint).startsWith("hook_deliveries");
}

async function writeAll(
  client: PoolClient,
  tenantId: string,
  { deliveries, onSent }: { deliveries: readonly Delivery[]; onSent: () => void },
): Promise<Outcome<Recorded>[]> {
  const hookIds = [...new Set(deliveries.map(({ hook }) => hook.id))];
  const [hooks, recorded, processes] = await Promise.all([
    readCurrentHooks(client, tenantId, hookIds),
    findRecorded(client, tenantId, deliveries),
    findPublished(client, tenantId, [...new Set(deliveries.map(({ hook }) => hook.processId))]),
  ]);
  const seen = new Set<string>();
  const outcomes = deliveries.map(
    (delivery) =>
      checkHook(delivery, hooks.get(delivery.hook.id)) ??
      recorded(delivery) ??
      (isRepeated(delivery, seen) ? "again" : undefined),
  );
  const open = deliveries.filter((_, index) => outcomes[index] === undefined);
  const started = await startAll(client, { tenantId, hooks, processes, onSent }, open);
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

interface Found {
  tenantId: string;
  hooks: ReadonlyMap<string, CurrentHook>;
  processes: ReadonlyMap<string, Published>;
  onSent: () => void;
}

/** An outcome for each, in their order. */
async function startAll(
  client: PoolClient,
  { tenantId, hooks, processes, onSent }: Found,
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
  const [, started] = await writing;
  return deliveries.map(({ hook }, index): Outcome<Recorded> => {
    const decision = decisions[index];
    if (decision === undefined || "unknown" in decision) return { refused: notFound("process") };
    if (!decision.ok) return { refused: refusalError(decision.refusal) };
    const tenantSlug = hooks.get(hook.id)?.tenantSlug ?? hook.tenantSlug;
    const { instanceId, reference } = started.shift() ?? { instanceId: "", reference: "" };
    return { done: { instanceId, reference, tenantSlug, isReplay: false } };
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

/** Fails when a key was used meanwhile. Sorted, so that two transactions never wait for each other. */
async function insertKeys(
  client: PoolClient,
  tenantId: string,
  accepted: readonly { delivery: Delivery; start: DecidedStart }[],
): Promise<void> {
  if (accepted.length === 0) return;
  const keys = accepted
    .flatMap(({ delivery: { hook, keys, bodyHash }, start }) =>
      keys.map((key) => ({ hookId: hook.id, key, bodyHash, instanceId: start.decided.instanceId })),
    )
    .sort((a, b) => compare(a.hookId, b.hookId) || compare(a.key, b.key));
  await client.query({
    name: "stepwell_insert_delivery_keys",
    text: `
      insert into hook_deliveries (tenant_id, hook_id, idempotency_key, body_hash, instance_id)
      select $1, unnest($2::uuid[]), unnest($3::text[]), unnest($4::text[]), unnest($5::uuid[])`,
    values: [
      tenantId,
      uuids(keys.map((row) => row.hookId)),
      texts(keys.map((row) => row.key)),
      texts(keys.map((row) => row.bodyHash)),
      uuids(keys.map((row) => row.instanceId)),
    ],
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
