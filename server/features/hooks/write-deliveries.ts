/**
 * Deliveries of one tenant in one transaction. One delivery starts one instance, however often and by however many roads it
 * arrives: its keys are inserted before the instance, in the same transaction, so of two copies the second waits for the
 * first at the primary key, finds itself known, and tries again. A refused delivery leaves no key behind, and the sender may try again.
 *
 * Most deliveries are new and come to a hook that is as it was, so that is taken for granted at first: decided by what is
 * known, and sent in one go with the demand that it still holds. If not, PostgreSQL rolls everything back and it is done in
 * order: hooks, keys and versions are read, then decided. So a secret that was rotated, a hook that was disabled or a
 * process that was published a moment ago counts, by a statement of the transaction itself.
 */
import type { PoolClient } from "pg";
import { AppError, notFound } from "@/server/errors";
import { findPublished } from "@/server/runtime/decide-starts";
import { findKnownPublished, keepPublished } from "@/server/runtime/known-published";
import type { Outcome } from "@/server/runtime/shared-commits";
import { writeStarts } from "@/server/runtime/write-starts";
import { withTenantAtDoor } from "@/server/tenancy/with-tenant";
import { type CurrentHook, readCurrentHooks } from "./current-hooks";
import { decideDeliveries } from "./decide-deliveries";
import type { Delivery, Recorded } from "./delivery";
import { hasRepeated, insertKeys, isRepeated } from "./delivery-keys";
import { findRecorded } from "./find-recorded";
import { NotAsKnown } from "./not-as-known";
import { writeAhead } from "./write-ahead";

export async function writeDeliveries(
  tenantId: string,
  deliveries: readonly Delivery[],
  onSent: () => void,
): Promise<Outcome<Recorded>[]> {
  const processes = findKnownPublished(tenantId, processIdsOf(deliveries));
  if (processes !== undefined && !hasRepeated(deliveries)) {
    const ahead = await unlessKnownBefore(() =>
      withTenantAtDoor(tenantId, (client, commit) =>
        writeAhead(client, { tenantId, processes, commit, onSent }, deliveries),
      ),
    );
    if (ahead !== undefined) return ahead;
  }
  const inOrder = await unlessKnownBefore(() =>
    withTenantAtDoor(tenantId, (client) => writeInOrder(client, { tenantId, onSent }, deliveries)),
  );
  return inOrder ?? deliveries.map(() => "again");
}

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

async function writeInOrder(
  client: PoolClient,
  { tenantId, onSent }: { tenantId: string; onSent: () => void },
  deliveries: readonly Delivery[],
): Promise<Outcome<Recorded>[]> {
  const hookIds = [...new Set(deliveries.map(({ hook }) => hook.id))];
  // In a pipeline all questions are sent before the first is answered.
  const [hooks, processes, recorded] = await Promise.all([
    readCurrentHooks(client, tenantId, hookIds),
    findPublished(client, tenantId, processIdsOf(deliveries)),
    findRecorded(client, tenantId, deliveries),
  ]);
  keepPublished(tenantId, processes);
  const seen = new Set<string>();
  const outcomes = deliveries.map(
    (delivery) =>
      checkHook(delivery, hooks.get(delivery.hook.id)) ??
      recorded(delivery) ??
      (isRepeated(delivery, seen) ? "again" : undefined),
  );
  const open = deliveries.filter((_, index) => outcomes[index] === undefined);
  const { accepted, outcomesOf } = await decideDeliveries(client, tenantId, open, processes);
  const starts = accepted.map(({ start }) => start);
  const writing = Promise.all([
    insertKeys(client, tenantId, accepted),
    writeStarts(client, tenantId, starts),
  ]);
  onSent();
  const [areNew, written] = await writing;
  if (!areNew) throw new NotAsKnown();
  const started = outcomesOf(written);
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
