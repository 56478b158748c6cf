/**
 * The only doors to tenants' rows. Each opens one transaction, names the tenant (and the user) in it, and hands it out;
 * row-level security lets nothing else through. The value is local to the transaction, so a connection that goes back
 * to the pool carries no tenant.
 *
 * One interactive transaction per scope and nothing cheaper: outside of one, Prisma merges `findUnique` calls of the
 * same tick into one query, and a tenant got another's row that way.
 */
import type { PoolClient } from "pg";
import type { Prisma } from "@/prisma/generated/client";
import { getDoorPool, getPool, getPrisma } from "../db";
import { takeAfterCommit } from "./after-commit";
import { throwUnavailable } from "./database-errors";
import { type Scope, scopeSettings } from "./scope";

export type Transaction = Prisma.TransactionClient;

/** A transaction that sees and writes one tenant's rows. */
export function withTenant<T>(tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope({ tenantId }, work);
}

/** A transaction that sees one user's own rows: account and sessions. */
export function withUser<T>(userId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope({ userId }, work);
}

/** Tenant and user at once, for what links them: signing up, joining. */
export function withTenantAndUser<T>(
  scope: { tenantId: string; userId: string },
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return withScope(scope, work);
}

/** No tenant and no user: sees platform tables, and what the functions across tenants return. */
export function withPlatform<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope({}, work);
}

async function withScope<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { tenantId, userId } = scopeSettings(scope);
  try {
    return await getPrisma().$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('stepwell.tenant_id', ${tenantId}, true),
        set_config('stepwell.user_id', ${userId}, true)`;
      return work(tx);
    });
  } catch (error) {
    return throwUnavailable(error);
  }
}

/** `withTenant` for hand-written SQL: runtime, lanes, reports. Commits when `work` succeeds. */
export function withTenantSql<T>(tenantId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return withScopeSql({ tenantId }, work);
}

/**
 * `withTenantSql` for what starts, lanes and effects ask for all day, by keys: a prepared statement has one plan for all
 * tenants. A plan for one of whom the statistics know little would take it to be small, and read all that it has.
 */
export function withTenantByKeys<T>(tenantId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return withScopeSql({ tenantId, byKeys: true }, work);
}

/**
 * `withTenantByKeys` on the few connections of the door; queries that are sent together travel together, and so does the
 * commit when the work calls `commit` behind the last of them. Of what fails afterwards only what failed in PostgreSQL
 * undoes anything: a transaction with a failed statement cannot be committed.
 */
export function withTenantAtDoor<T>(
  tenantId: string,
  work: (client: PoolClient, commit: () => void) => Promise<T>,
): Promise<T> {
  return withScopeSql({ tenantId, byKeys: true }, work, getDoorPool());
}

/** `withPlatform` for hand-written SQL. */
export function withPlatformSql<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  return withScopeSql({}, work);
}

const ONE_PLAN = ", set_config('plan_cache_mode', 'force_generic_plan', true)";

async function withScopeSql<T>(
  { byKeys = false, ...scope }: Scope & { byKeys?: boolean },
  work: (client: PoolClient, commit: () => void) => Promise<T>,
  pool = getPool(),
): Promise<T> {
  const { tenantId, userId } = scopeSettings(scope);
  const client = await pool.connect().catch(throwUnavailable);
  let broken = true;
  try {
    // One round trip; the values are checked UUIDs, so they can stand in the text.
    const begun = client.query(
      `begin; select set_config('stepwell.tenant_id', '${tenantId}', true), set_config('stepwell.user_id', '${userId}', true)` +
        (byKeys ? ONE_PLAN : ""),
    );
    // Without a tenant nothing can be seen or written, so in a pipeline the work need not wait for this to succeed.
    begun.catch(() => undefined);
    if (!client.pipeline) await begun;
    let committed: Promise<unknown> | undefined;
    const commit = () => {
      committed ??= client.query("commit");
      // If it fails, it is awaited below, unless the work has failed before.
      committed.catch(() => undefined);
    };
    const result = await work(client, commit);
    await begun;
    commit();
    await committed;
    broken = false;
    for (const action of takeAfterCommit(client)) {
      action();
    }
    return result;
  } catch (error) {
    broken = isConnectionBroken(error) || !(await rollback(client));
    return throwUnavailable(error);
  } finally {
    takeAfterCommit(client);
    client.release(broken);
  }
}

/** After a client-side timeout the late answer may still come; such a connection is not used again. */
function isConnectionBroken(error: unknown): boolean {
  return error instanceof Error && error.message === "Query read timeout";
}

async function rollback(client: PoolClient): Promise<boolean> {
  try {
    await client.query("rollback");
    return true;
  } catch {
    return false;
  }
}
