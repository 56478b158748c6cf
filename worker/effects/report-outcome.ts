/**
 * Brings an effect's outcome back. One transaction holds the instance's decision and the effect's row, which is changed
 * only while our lease token stands on it: a server that lost its lease throws here and has written nothing.
 */
import type { PoolClient } from "pg";
import type { Command } from "@/engine/instance/types";
import { executeCommand } from "@/server/runtime/execute-command";
import { publishChange } from "@/server/runtime/publish-change";
import { reserveTry } from "@/server/runtime/reserve-try";
import { afterCommit } from "@/server/tenancy/after-commit";
import { withTenantByKeys } from "@/server/tenancy/with-tenant";
import type { ClaimedEffect } from "./claimed-effect";
import type { Ended, Outcome } from "./effect-entry";
import { retryDelay } from "./retry-delay";

export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
  constructor() {
    super("The lease of an effect ended before its outcome was reported; nothing was written.");
  }
}

export async function reportOutcome(effect: ClaimedEffect, outcome: Outcome): Promise<void> {
  await withTenantByKeys(effect.tenantId, async (client) => {
    if (outcome.kind === "postponed") {
      await giveBack(client, effect);
      return;
    }
    await lockInstance(client, effect);
    await client.query("savepoint outcome");
    const ended = outcome.kind === "atReport" ? await outcome.work(client) : outcome;
    if (ended.kind === "succeeded") {
      await succeed(client, effect, ended);
    } else if (ended.kind === "retry" && effect.attempt < effect.maxAttempts) {
      await tryAgain(client, effect, ended);
    } else {
      await fail(client, effect, ended);
    }
  });
}

/** Behind what waits already: it comes round again, and this was no try. */
async function giveBack(
  client: PoolClient,
  { tenantId, instanceId, id, leaseToken }: ClaimedEffect,
): Promise<void> {
  await client.query({
    name: "stepwell_give_back_effect",
    text: `
      update effects set attempts = attempts - 1, ready_at = clock_timestamp(), lease_until = null, lease_token = null, lease_server = null
      where tenant_id = $1 and instance_id = $2 and id = $3 and lease_token = $4 and status = 'open'`,
    values: [tenantId, instanceId, id, leaseToken],
  });
}

/** The instance first, then the effect: everybody locks in this order. */
async function lockInstance(
  client: PoolClient,
  { awaited, tenantId, instanceId }: ClaimedEffect,
): Promise<void> {
  if (awaited) {
    await client.query({
      name: "stepwell_lock_for_outcome",
      text: "select from instances where tenant_id = $1 and id = $2 for no key update",
      values: [tenantId, instanceId],
    });
  }
}

/**
 * The effect ends before the instance goes on: what follows may give up all that waits at the token, and this is done. What
 * is refused to go on takes the work of the report back with it, which was for this step at this place or for nothing.
 */
async function succeed(
  client: PoolClient,
  effect: ClaimedEffect,
  { result }: Extract<Ended, { kind: "succeeded" }>,
): Promise<void> {
  await end(client, effect, "succeeded", null);
  const refusal = await command(client, effect, { type: "effectSucceeded", token: effect.token, result });
  if (refusal === null) {
    return;
  }
  await client.query("rollback to savepoint outcome");
  if (refusal.code === "invalidSubmission") {
    await fail(client, effect, { reason: refusal.message });
  } else {
    await end(client, effect, "succeeded", null);
  }
}

async function fail(
  client: PoolClient,
  effect: ClaimedEffect,
  { reason, code }: { reason: string; code?: string },
): Promise<void> {
  const tries = effect.attempt > 1 ? ` (after ${effect.attempt} tries)` : "";
  await end(client, effect, "failed", reason);
  await command(client, effect, {
    type: "effectFailed",
    token: effect.token,
    reason: `${reason}${tries}`,
    ...(code !== undefined && { code }),
  });
}

/** A gone token refuses, which ends the effect only. */
async function command(client: PoolClient, effect: ClaimedEffect, command: Command) {
  if (!effect.awaited) {
    return null;
  }
  const { tenantId, instanceId, serverId } = effect;
  const result = await executeCommand(client, {
    tenantId,
    instanceId,
    command,
    actor: { kind: "system" },
    serverId,
  });
  return result.ok ? null : result.refusal;
}

async function end(
  client: PoolClient,
  { tenantId, instanceId, id, leaseToken }: ClaimedEffect,
  status: "succeeded" | "failed",
  lastError: string | null,
): Promise<void> {
  const { rowCount } = await client.query({
    name: "stepwell_end_effect",
    text: `
      update effects set status = $4, last_error = $5, ended_at = clock_timestamp(), ready_at = null, lease_until = null,
        lease_token = null, lease_server = null
      where tenant_id = $1 and instance_id = $6 and id = $2 and lease_token = $3 and status = 'open'`,
    values: [tenantId, id, leaseToken, status, lastError, instanceId],
  });
  if (rowCount !== 1) {
    throw new LeaseLost();
  }
}

async function tryAgain(
  client: PoolClient,
  effect: ClaimedEffect,
  { reason, afterMs }: Extract<Ended, { kind: "retry" }>,
): Promise<void> {
  const { tenantId, id, instanceId, leaseToken, attempt, backoffSeconds } = effect;
  const wantedMs = retryDelay({ attempt, backoffSeconds, afterMs }, Math.random());
  const delayMs = effect.awaited ? await reserveTry(client, effect, wantedMs) : wantedMs;
  const { rowCount } = await client.query({
    name: "stepwell_retry_effect",
    text: `
      update effects set last_error = $4, crashes = 0, ready_at = clock_timestamp() + interval '1 ms' * $5::float8, lease_until = null,
        lease_token = null, lease_server = null
      where tenant_id = $1 and instance_id = $6 and id = $2 and lease_token = $3 and status = 'open'`,
    values: [tenantId, id, leaseToken, reason, delayMs, instanceId],
  });
  if (rowCount !== 1) {
    throw new LeaseLost();
  }
  // The instance has not changed, but why it waits has.
  afterCommit(client, () => publishChange(tenantId, instanceId));
}
