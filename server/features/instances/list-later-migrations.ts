import type { JournalEventOf } from "@/contracts/journal";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { JournalEntrySchema } from "./get-instance.schema";
import type { InstanceMoment } from "./get-state-at.schema";

/**
 * The migrations of an instance after a moment. The past is shown on the version that the instance has now, so what was
 * then called otherwise gets its present name.
 */
export async function listLaterMigrations(
  tx: Transaction,
  instanceId: string,
  { sequence, events: seen }: InstanceMoment,
): Promise<JournalEventOf<"instanceMigrated">[]> {
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
