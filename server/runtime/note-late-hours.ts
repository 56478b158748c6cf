import type { PoolClient } from "pg";
import { times, uuids } from "./array-parameters";
import type { ProjectedRows } from "./projected-rows";

const HOUR_MS = 3_600_000;
/**
 * Roll-ups count an hour when it has been over for five minutes, and no transaction lives for three. So what belongs to an
 * hour that is over for more than two minutes may come too late; what is younger never does.
 */
const MAY_BE_LATE_MS = 120_000;

/**
 * Notes hours of the past that get facts now, so that the roll-ups count them again. Facts of the present are never late: only
 * what is played or brought in afterwards comes here.
 */
export async function noteLateHours(
  client: PoolClient,
  tenantId: string,
  { facts }: Pick<ProjectedRows, "facts">,
): Promise<void> {
  const limit = Date.now() - MAY_BE_LATE_MS;
  const late = new Map<string, { processId: string; hour: string }>();
  for (const { processId, leftAt } of facts) {
    const hour = Math.floor(Date.parse(leftAt) / HOUR_MS) * HOUR_MS;
    if (hour + HOUR_MS < limit) {
      late.set(`${processId} ${hour}`, { processId, hour: new Date(hour).toISOString() });
    }
  }
  if (late.size === 0) return;
  const hours = [...late.values()];
  await client.query({
    name: "stepwell_note_late_hours",
    text: `
      insert into late_hours (tenant_id, process_id, hour)
      select $1, unnest($2::uuid[]), unnest($3::timestamptz[])`,
    values: [tenantId, uuids(hours.map((row) => row.processId)), times(hours.map((row) => row.hour))],
  });
}
