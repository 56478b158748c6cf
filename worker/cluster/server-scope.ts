/**
 * What this server takes: lanes, and tenants. Lanes are kinds of jobs, of which the queue gives a server only those that it
 * names. For tenants there are too many kinds; a job carries the flag `not:<key>` of each restricted server that must not
 * take it, and the server forbids its own. Whoever adds a job asks the database which flags it needs (function lane_flags); a
 * job from before a server came lacks its flag, and that server puts it back with the flag on.
 */
import { createHash } from "node:crypto";
import { lanes as allLanes, type Lane } from "@/contracts/lane";
import { env } from "@/server/env";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import { CannotStart } from "./cannot-start";

export interface ServerScope {
  /** Null: all, also those to come. */
  readonly lanes: readonly Lane[] | null;
  /** Null: all. */
  readonly tenantIds: readonly string[] | null;
  readonly excludedTenantIds: readonly string[];
  /** Tells restrictions to tenants apart; null: there is none. */
  readonly key: string | null;
}

/** Reads the restrictions from the settings; refuses names that no tenant has. */
export async function resolveScope(): Promise<ServerScope> {
  const { workerTenants, workerExcludedTenants: excluded } = env;
  const ids = await findTenants([...(workerTenants ?? []), ...excluded]);
  const idsOf = (setting: string, words: readonly string[]) =>
    words.map((word) => {
      const id = ids.get(word);
      if (id === undefined) {
        throw new CannotStart(`${setting} names "${word}", but no organisation has that slug or id.`);
      }
      return id;
    });
  const tenantIds = workerTenants === undefined ? null : idsOf("WORKER_TENANTS", workerTenants).sort();
  const excludedTenantIds = idsOf("WORKER_EXCLUDED_TENANTS", excluded).sort();
  const isRestricted = tenantIds !== null || excludedTenantIds.length > 0;
  return {
    lanes: env.lanes ?? null,
    tenantIds,
    excludedTenantIds,
    key: isRestricted ? hash(JSON.stringify([tenantIds, excludedTenantIds])) : null,
  };
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

async function findTenants(words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (words.length === 0) {
    return new Map();
  }
  const { rows } = await withPlatformSql((client) =>
    client.query<{ word: string; tenant_id: string }>("select word, tenant_id from find_tenants($1)", [
      words,
    ]),
  );
  return new Map(rows.map((row) => [row.word, row.tenant_id]));
}

export function takesTenant(
  { tenantIds, excludedTenantIds }: Pick<ServerScope, "tenantIds" | "excludedTenantIds">,
  tenantId: string,
): boolean {
  return !excludedTenantIds.includes(tenantId) && (tenantIds === null || tenantIds.includes(tenantId));
}

export const lanesOf = (scope: ServerScope): readonly Lane[] => scope.lanes ?? allLanes;

/** Flags of jobs that the queue must not give to this server. */
export const forbiddenFlags = ({ key }: ServerScope): string[] | null =>
  key === null ? null : [`not:${key}`];
