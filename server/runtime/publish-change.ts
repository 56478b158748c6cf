/**
 * Live updates across processes: who changes an instance says so after its commit, coalesced, and each web process listens
 * on one connection and hands the news to its open pages. News is a hint: a page that missed some is right again at its
 * next load, so nothing is kept or repeated. After a lost connection subscribers get an "everything may have changed".
 */
import type { DraftSubject } from "@/contracts/draft-subject";
import { getPool } from "../db";
import { coalesce } from "./coalesce";

export const CHANGES_CHANNEL = "stepwell_changes";
/** Apart from the other, so that processes of an earlier build do not take drafts for instances. */
export const DRAFTS_CHANNEL = "stepwell_drafts";

const COALESCE_MS = 20;
/** PostgreSQL refuses payloads of 8,000 bytes; an entry takes 83 at most. */
const ENTRIES_PER_NOTICE = 90;

const publishOn = (channel: string) =>
  coalesce(COALESCE_MS, async (keys) => {
    const notices: string[] = [];
    for (let from = 0; from < keys.length; from += ENTRIES_PER_NOTICE) {
      notices.push(keys.slice(from, from + ENTRIES_PER_NOTICE).join(","));
    }
    await getPool().query("select pg_notify($1, notice) from unnest($2::text[]) notice", [channel, notices]);
  });
const publish = publishOn(CHANGES_CHANNEL);
const publishDraft = publishOn(DRAFTS_CHANNEL);

/** Says that an instance has changed; call it after the commit. */
export function publishChange(tenantId: string, instanceId: string): void {
  publish(`${tenantId}/${instanceId}`);
}

/** Says that a draft was saved or published, or that somebody opened or left it; call it after the commit. */
export function publishDraftNews(tenantId: string, { kind, id }: DraftSubject): void {
  publishDraft(`${tenantId}/${kind}:${id}`);
}

/** The instances of one notice, or its drafts as `form:<id>`, by tenant. */
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
