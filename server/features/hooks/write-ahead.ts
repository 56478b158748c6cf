import type { PoolClient } from "pg";
import { booleans, texts, uuids } from "@/server/runtime/array-parameters";
import type { Published } from "@/server/runtime/decide-starts";
import { keepPublished } from "@/server/runtime/known-published";
import type { Outcome } from "@/server/runtime/shared-commits";
import { writeNewStarts } from "@/server/runtime/write-starts";
import { allOrFault, isRefusedByHold } from "@/server/tenancy/all-or-fault";
import { decideDeliveries } from "./decide-deliveries";
import type { Delivery, Recorded } from "./delivery";
import { insertNewKeys } from "./delivery-keys";
import { NotAsKnown } from "./not-as-known";

interface Known {
  tenantId: string;
  processes: ReadonlyMap<string, Published>;
  /** Sends the commit, behind the last statement. */
  commit: () => void;
  onSent: () => void;
}

/**
 * Writes deliveries, of which none repeats another, by what is known of hooks and processes, in one round trip mostly, the
 * commit included. Throws `NotAsKnown`, and then has written nothing.
 */
export async function writeAhead(
  client: PoolClient,
  { tenantId, processes, commit, onSent }: Known,
  deliveries: readonly Delivery[],
): Promise<Outcome<Recorded>[]> {
  const { accepted, outcomesOf } = await decideDeliveries(client, tenantId, deliveries, processes);
  const starts = accepted.map(({ start }) => start);
  try {
    const [, , started] = await allOrFault([
      mustBeAsKnown(client, tenantId, deliveries, processes),
      insertNewKeys(client, tenantId, accepted),
      writeNewStarts(client, tenantId, starts, (isAll) => {
        if (isAll) commit();
        onSent();
      }),
    ]);
    return outcomesOf(started);
  } catch (fault) {
    throw isRefusedByHold(fault) ? new NotAsKnown() : fault;
  }
}

const MUST_BE_AS_KNOWN = `
  select clock_timestamp() as now, must_hold(
    (select count(*) from unnest($2::uuid[], $3::text[]) as known (id, secret)
      join hooks h on h.tenant_id = $1 and h.id = known.id
      where h.secret_encrypted = known.secret and h.disabled_at is null) = cardinality($2::uuid[])
    and (select count(*) from unnest($4::uuid[], $5::uuid[], $6::bool[]) as known (id, version, archived)
      join processes p on p.tenant_id = $1 and p.id = known.id
      where p.published_version_id is not distinct from known.version
        and (p.archived_at is not null) = known.archived) = cardinality($4::uuid[]))`;

/** PostgreSQL refuses the transaction unless hooks have the secrets and processes the versions by which it was decided. */
async function mustBeAsKnown(
  client: PoolClient,
  tenantId: string,
  deliveries: readonly Delivery[],
  processes: ReadonlyMap<string, Published>,
): Promise<void> {
  const hooks = [
    ...new Map(deliveries.map(({ hook }) => [`${hook.id} ${hook.secretEncrypted}`, hook])).values(),
  ];
  const published = [...processes.values()];
  const { rows } = await client.query<{ now: Date }>({
    name: "stepwell_must_be_as_known",
    text: MUST_BE_AS_KNOWN,
    values: [
      tenantId,
      uuids(hooks.map(({ id }) => id)),
      texts(hooks.map(({ secretEncrypted }) => secretEncrypted)),
      uuids([...processes.keys()]),
      uuids(published.map(({ versionId }) => versionId)),
      booleans(published.map(({ isArchived }) => isArchived)),
    ],
  });
  const now = rows[0]?.now.toISOString();
  if (now === undefined) return;
  keepPublished(tenantId, new Map([...processes].map(([id, process]) => [id, { ...process, now }])));
}
