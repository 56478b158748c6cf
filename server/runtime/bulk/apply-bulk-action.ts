import type { PoolClient } from "pg";
import type { Actor } from "@/contracts/journal";
import type { BulkAction } from "@/contracts/repair";
import type { Command, Refusal } from "@/engine/instance/types";
import { bulkRepairs } from "@/engine/repair/bulk-repairs";
import { executeCommand } from "../execute-command";
import { lockInstance } from "../lock-instance";
import { migrateInstance } from "../migrate-instance";

export interface BulkTurn {
  tenantId: string;
  instanceId: string;
  action: BulkAction;
  reason: string;
  actor: Actor;
  serverId?: string;
}

/** Null when it was done, else why it was not. */
export type BulkRefusal = string | null;

/** Does to one instance what a bulk action asks, all of it or nothing; the caller's transaction holds both. */
export async function applyBulkAction(client: PoolClient, turn: BulkTurn): Promise<BulkRefusal> {
  await client.query("savepoint bulk_turn");
  const refusal = await act(client, turn);
  if (refusal !== null) await client.query("rollback to savepoint bulk_turn");
  return refusal;
}

async function act(client: PoolClient, turn: BulkTurn): Promise<BulkRefusal> {
  const { action, reason } = turn;
  if (action.action === "end") return messageOf(await run(client, turn, { type: "terminate", reason }));
  if (action.action === "migrate") return messageOf(await migrate(client, turn, action));
  const instance = await lockInstance(client, turn.tenantId, turn.instanceId);
  if (instance === null) return "The request is gone.";
  const wanted = bulkRepairs(instance.state, action);
  if (!wanted.ok) return wanted.reason;
  for (const [index, repair] of wanted.repairs.entries()) {
    const refusal = await run(client, turn, { type: "repair", repair, reason });
    // An earlier repair of the same instance may have taken the token with it.
    const isTaken = index > 0 && (refusal?.code === "tokenGone" || refusal?.code === "alreadyEnded");
    if (refusal !== null && !isTaken) return refusal.message;
  }
  return null;
}

async function migrate(
  client: PoolClient,
  { action: _, ...turn }: BulkTurn,
  { versionId, mapping }: Extract<BulkAction, { action: "migrate" }>,
): Promise<Refusal | null> {
  const result = await migrateInstance(client, { ...turn, versionId, mapping });
  return result.ok ? null : result.refusal;
}

const messageOf = (refusal: Refusal | null): BulkRefusal => refusal?.message ?? null;

async function run(client: PoolClient, turn: BulkTurn, command: Command): Promise<Refusal | null> {
  const { tenantId, instanceId, actor, serverId } = turn;
  const result = await executeCommand(client, {
    tenantId,
    instanceId,
    command,
    actor,
    ...(serverId !== undefined && { serverId }),
  });
  return result.ok ? null : result.refusal;
}
