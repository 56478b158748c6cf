/**
 * Deliveries of one tenant in one transaction. One delivery starts one instance, however often and by however many roads it
 * arrives: its keys are inserted before the instance, in the same transaction, so of two copies the second waits for the
 * first at the primary key and then finds it. A refused delivery leaves no key behind, and the sender may try again.
 *
 * The hooks are read here once more, by a statement of this transaction: a secret that was rotated, a hook that was disabled
 * or a process that was published a moment ago counts.
 */
import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import { AppError, notFound } from "@/server/errors";
import { texts, uuids } from "@/server/runtime/array-parameters";
import { type DecidedStart, decideStarts, type StartRequest } from "@/server/runtime/decide-starts";
import type { Outcome } from "@/server/runtime/shared-commits";
import { writeStarts } from "@/server/runtime/write-starts";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { refusalError } from "../instances/refusal-error";
import { type CurrentHook, readCurrentHooks } from "./current-hooks";
import type { Delivery, Recorded } from "./delivery";
import { findRecorded } from "./find-recorded";

export function writeDeliveries(
  tenantId: string,
  deliveries: readonly Delivery[],
): Promise<Outcome<Recorded>[]> {
  return withTenantSql(tenantId, async (client) => {
    const hooks = await readCurrentHooks(client, tenantId, [
      ...new Set(deliveries.map(({ hook }) => hook.id)),
    ]);
    const recorded = await findRecorded(client, tenantId, deliveries);
    const seen = new Set<string>();
    const outcomes = deliveries.map(
      (delivery) =>
        checkHook(delivery, hooks.get(delivery.hook.id)) ??
        recorded(delivery, hooks) ??
        (isRepeated(delivery, seen) ? "again" : undefined),
    );
    const open = deliveries.filter((_, index) => outcomes[index] === undefined);
    const started = await startAll(client, tenantId, open);
    return outcomes.map((outcome) => outcome ?? started.shift() ?? "again");
  });
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

/** An outcome for each, in their order. */
async function startAll(
  client: PoolClient,
  tenantId: string,
  deliveries: readonly Delivery[],
): Promise<Outcome<Recorded>[]> {
  if (deliveries.length === 0) return [];
  const decisions = await decideStarts(client, tenantId, deliveries.map(startRequest));
  const accepted: { delivery: Delivery; start: DecidedStart }[] = [];
  for (const [index, delivery] of deliveries.entries()) {
    const start = decisions[index];
    if (start?.ok) accepted.push({ delivery, start });
  }
  const fresh = await insertKeys(client, tenantId, accepted);
  const starts = accepted.filter(({ delivery }) => fresh.has(delivery)).map(({ start }) => start);
  const started = await writeStarts(client, tenantId, starts);
  return deliveries.map((delivery, index): Outcome<Recorded> => {
    const decision = decisions[index];
    if (decision === undefined || "unknown" in decision) return { refused: notFound("process") };
    if (!decision.ok) return { refused: refusalError(decision.refusal) };
    const first = fresh.has(delivery) ? started.shift() : undefined;
    if (first === undefined) return "again";
    const { instanceId, reference } = first;
    return { done: { instanceId, reference, tenantSlug: delivery.hook.tenantSlug, isReplay: false } };
  });
}

const startRequest = ({ hook, submission }: Delivery): StartRequest => ({
  processId: hook.processId,
  instanceId: newId(),
  startKind: "hook",
  requesterId: null,
  hookId: hook.id,
  submission,
  actor: { kind: "hook", hookId: hook.id },
  mode: "inline",
});

/**
 * Gives the deliveries whose keys are new. Sorted, so that two transactions never wait for each other. Of a delivery of two
 * keys one may just have been used by another server: then all of this is undone, and alone it finds that one.
 */
async function insertKeys(
  client: PoolClient,
  tenantId: string,
  accepted: readonly { delivery: Delivery; start: DecidedStart }[],
): Promise<Set<Delivery>> {
  if (accepted.length === 0) return new Set();
  const keys = accepted
    .flatMap(({ delivery: { hook, keys, bodyHash }, start }) =>
      keys.map((key) => ({ hookId: hook.id, key, bodyHash, instanceId: start.decided.instanceId })),
    )
    .sort((a, b) => compare(a.hookId, b.hookId) || compare(a.key, b.key));
  const { rows } = await client.query<{ instance_id: string }>({
    name: "stepwell_insert_delivery_keys",
    text: `
      insert into hook_deliveries (tenant_id, hook_id, idempotency_key, body_hash, instance_id)
      select $1, unnest($2::uuid[]), unnest($3::text[]), unnest($4::text[]), unnest($5::uuid[])
      on conflict do nothing returning instance_id`,
    values: [
      tenantId,
      uuids(keys.map((row) => row.hookId)),
      texts(keys.map((row) => row.key)),
      texts(keys.map((row) => row.bodyHash)),
      uuids(keys.map((row) => row.instanceId)),
    ],
  });
  const inserted = Map.groupBy(rows, (row) => row.instance_id);
  const fresh = new Set<Delivery>();
  for (const { delivery, start } of accepted) {
    const count = inserted.get(start.decided.instanceId)?.length ?? 0;
    if (count === delivery.keys.length) fresh.add(delivery);
    else if (count > 0) throw new Error("A delivery's other key was used at the same moment.");
  }
  return fresh;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
