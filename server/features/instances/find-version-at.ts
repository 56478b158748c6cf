import type { JournalEventOf } from "@/contracts/journal";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { JournalEntrySchema } from "./get-instance.schema";
import type { InstanceMoment } from "./get-state-at.schema";

type Migrated = JournalEventOf<"instanceMigrated">;

/** The version on which a moment is shown; null: the one that the instance has now. */
export interface VersionAt {
  versionId: string | null;
  /** What gives the elements of that moment the names that they have in that version. */
  renames: Migrated[];
}

/**
 * The version that an instance had at a moment. Migrations that do not say which version they came from are of an earlier
 * release: across those the past is shown under its later names.
 */
export async function findVersionAt(
  tx: Transaction,
  instanceId: string,
  moment: InstanceMoment,
): Promise<VersionAt> {
  const later = await listLater(tx, instanceId, moment);
  const known = later.findIndex((event) => event.fromVersionId !== undefined);
  if (known < 0) return { versionId: null, renames: later };
  return { versionId: later[known]?.fromVersionId ?? null, renames: later.slice(0, known) };
}

/** The migrations after the moment, oldest first. */
async function listLater(
  tx: Transaction,
  instanceId: string,
  { sequence, events: seen }: InstanceMoment,
): Promise<Migrated[]> {
  const rows = await tx.$queryRaw<{ sequence: number; events: unknown }[]>`
    select sequence, events from journal
    where instance_id = ${instanceId}::uuid and sequence >= ${sequence} and events::text like '%"instanceMigrated"%'
    order by sequence`;
  return rows.flatMap((row) => {
    const events = JournalEntrySchema.shape.events.parse(row.events);
    const later = row.sequence === sequence ? events.slice(seen ?? events.length) : events;
    return later.filter((event) => event.type === "instanceMigrated");
  });
}
