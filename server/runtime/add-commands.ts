import type { PoolClient } from "pg";
import { integers, jsons, uuids } from "./array-parameters";
import type { CommandFor, TokenKey } from "./exchange-rows";

/** Puts commands for other instances on their way; gives their number. */
export async function addCommands(
  client: PoolClient,
  tenantId: string,
  commands: readonly CommandFor[],
): Promise<number> {
  if (commands.length === 0) return 0;
  const result = await client.query({
    name: "stepwell_add_commands",
    text: `
      insert into deliveries (tenant_id, instance_id, token, command)
      select $1, unnest($2::uuid[]), unnest($3::int[]), unnest($4::json[])`,
    values: [
      tenantId,
      uuids(commands.map((row) => row.instanceId)),
      integers(commands.map((row) => row.token)),
      jsons(commands.map((row) => row.command)),
    ],
  });
  return result.rowCount ?? 0;
}

/** Ends what these tokens called and waited for, since nobody waits any more; gives the number of instances. */
export async function endCalled(
  client: PoolClient,
  tenantId: string,
  callers: readonly TokenKey[],
): Promise<number> {
  if (callers.length === 0) return 0;
  const command = { type: "terminate", reason: "The request that called it goes on without it." };
  const result = await client.query({
    name: "stepwell_end_called",
    text: `
      insert into deliveries (tenant_id, instance_id, command)
      select $1, i.id, $4::json from (select unnest($2::uuid[]) as instance_id, unnest($3::int[]) as token) c
      join instances i on i.tenant_id = $1 and i.parent_instance_id = c.instance_id and i.parent_token = c.token
      where i.ended_at is null`,
    values: [
      tenantId,
      uuids(callers.map((row) => row.instanceId)),
      integers(callers.map((row) => row.token)),
      JSON.stringify(command),
    ],
  });
  return result.rowCount ?? 0;
}
