/**
 * Keeps the months of journal, step facts and effects: makes those ahead of time, drops those that nobody keeps any longer. Every
 * server asks each hour; the database lets one at a time do it and gives up soon on a lock that it cannot get. A month that is
 * missing nevertheless costs nothing but tidiness: its rows go to the partition for the rest.
 */
import { getLog } from "@/server/log";
import { withPlatformSql } from "@/server/tenancy/with-tenant";

export const PARTITIONS_MS = 3_600_000;

/** So many months may pass without a server before rows go elsewhere. */
const MONTHS_AHEAD = 3;

export async function keepPartitions(): Promise<void> {
  const { rows } = await withPlatformSql((client) =>
    client.query<{ made: string[] }>("select create_month_partitions($1) as made", [MONTHS_AHEAD]),
  );
  const made = rows[0]?.made ?? [];
  if (made.length > 0) {
    getLog("cluster").info({ made }, "partitions for the coming months were made");
  }
  await dropEnded();
}

/** Months of which nobody keeps anything go as a whole. */
async function dropEnded(): Promise<void> {
  const { rows } = await withPlatformSql((client) =>
    client.query<{ dropped: string[] }>("select drop_ended_months() as dropped"),
  );
  const dropped = rows[0]?.dropped ?? [];
  if (dropped.length > 0) {
    getLog("cluster").info({ dropped }, "partitions whose requests nobody keeps any longer were dropped");
  }
}
