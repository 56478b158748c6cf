/**
 * Live updates across processes: who changes an instance says so after its commit, coalesced, and each web process listens
 * on one connection and hands the news to its open pages. News is a hint: a page that missed some is right again at its
 * next load, so nothing is kept or repeated. After a lost connection subscribers get an "everything may have changed".
 */
import { getPool } from "../db";
import { coalesce } from "./coalesce";

export const CHANGES_CHANNEL = "stepwell_changes";

const COALESCE_MS = 20;
/** PostgreSQL refuses payloads of 8,000 bytes; an entry takes 73. */
const ENTRIES_PER_NOTICE = 100;

const publish = coalesce(COALESCE_MS, async (keys) => {
  const notices: string[] = [];
  for (let from = 0; from < keys.length; from += ENTRIES_PER_NOTICE) {
    notices.push(keys.slice(from, from + ENTRIES_PER_NOTICE).join(","));
  }
  await getPool().query("select pg_notify($1, notice) from unnest($2::text[]) notice", [
    CHANGES_CHANNEL,
    notices,
  ]);
});

/** Says that an instance has changed; call it after the commit. */
export function publishChange(tenantId: string, instanceId: string): void {
  publish(`${tenantId}/${instanceId}`);
}

/** The instances of one notice, by tenant. */
export function readNotice(payload: string): Map<string, string[]> {
  const byTenant = new Map<string, string[]>();
  for (const entry of payload.split(",")) {
    const [tenantId, instanceId] = entry.split("/");
    if (tenantId === undefined || instanceId === undefined) {
      continue;
    }
    const known = byTenant.get(tenantId);
    if (known === undefined) {
      byTenant.set(tenantId, [instanceId]);
    } else {
      known.push(instanceId);
    }
  }
  return byTenant;
}
