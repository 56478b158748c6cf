import type { PoolClient } from "pg";
import type { LockedInstance } from "./decided";
import { LOCKED_COLUMNS, type LockedRow, readLocked } from "./lock-instance";

/** Instances as they are now, without locking them: for looking ahead, not for deciding. Unknown ids are left out. */
export async function readInstances(
  client: PoolClient,
  tenantId: string,
  instanceIds: readonly string[],
): Promise<LockedInstance[]> {
  const { rows } = await client.query<LockedRow>({
    name: "stepwell_read_instances",
    text: `select ${LOCKED_COLUMNS} from instances where tenant_id = $1 and id = any($2::uuid[]) order by id`,
    values: [tenantId, instanceIds],
  });
  return rows.map(readLocked);
}
