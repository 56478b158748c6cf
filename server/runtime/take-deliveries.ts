import type { PoolClient } from "pg";
import type { Value } from "@/contracts/value";
import type { Command } from "@/engine/instance/types";
import type { LockedInstance } from "./decided";
import type { Delivery } from "./exchange-rows";
import { IS_UNDERSTOOD, LOCKED_COLUMNS, type LockedRow, readLocked } from "./lock-instance";
import { type Choice, suspicionOf, type Taken } from "./take-turns";
import type { Turn } from "./turn";

type DeliveryRow = {
  id: string;
  instance_id: string;
  token: number | null;
  command: Command | null;
  message_id: string | null;
  kind: "message" | "signal" | null;
  name: string | null;
  correlation_key: string | null;
  payload: Value | null;
  waited: number;
  suspected_at: string | null;
};

/** The rows themselves are locked: a statement that began before another worker's commit must not see them again. */
const TAKE = `
  select d.id, d.instance_id, d.token, d.command, m.id as message_id, m.kind, m.name, m.correlation_key, m.payload,
    extract(epoch from clock_timestamp() - d.ready_at)::float8 * 1000 as waited,
    ${suspicionOf("deliveries")}
  from deliveries d left join messages m on m.tenant_id = $1 and m.id = d.message_id
  where d.tenant_id = $1 and d.ready_at <= now() and d.instance_id is not null
    and ($3::uuid[] is null or d.instance_id = any($3))
  order by d.ready_at, d.id limit $2
  for update of d skip locked`;

/** Those that somebody else is at work on are left for the next slice. */
const LOCK = `
  select ${LOCKED_COLUMNS} from instances where tenant_id = $1 and id = any($2::uuid[]) and ${IS_UNDERSTOOD}
  order by id for no key update skip locked`;

/** What has come for instances, in the order in which it came; one instance may have several turns. */
export async function takeDeliveries(client: PoolClient, { tenantId, limit, only }: Choice): Promise<Taken> {
  const { rows } = await client.query<DeliveryRow>({
    name: "stepwell_take_deliveries",
    text: TAKE,
    values: [tenantId, limit, only ?? null],
  });
  const instances = await lockInstances(client, tenantId, rows);
  const turns = rows.flatMap((row) => {
    const instance = instances.get(row.instance_id);
    return instance === undefined ? [] : [turnOf(row, instance)];
  });
  return {
    turns,
    maxWaitMs: rows.reduce((longest, row) => Math.max(longest, row.waited), 0),
    isFull: turns.length > 0 && rows.length === limit,
    lane: "deliveries",
    suspectedAt: rows[0]?.suspected_at ?? null,
  };
}

async function lockInstances(
  client: PoolClient,
  tenantId: string,
  deliveries: readonly DeliveryRow[],
): Promise<Map<string, LockedInstance>> {
  if (deliveries.length === 0) return new Map();
  const { rows } = await client.query<LockedRow>({
    name: "stepwell_lock_receivers",
    text: LOCK,
    values: [tenantId, [...new Set(deliveries.map((row) => row.instance_id))]],
  });
  return new Map(rows.map((row) => [row.id, readLocked(row)]));
}

function turnOf(row: DeliveryRow, instance: LockedInstance): Turn {
  const { token, command, payload } = row;
  return {
    instance,
    command: command ?? { type: "occur", token: token ?? 0, payload },
    delivery: deliveryOf(row),
  };
}

function deliveryOf({ id, message_id, kind, name, correlation_key }: DeliveryRow): Delivery {
  const isMessage = kind === "message" && message_id !== null && name !== null && correlation_key !== null;
  return { id, message: isMessage ? { id: message_id, name, correlationKey: correlation_key } : null };
}
