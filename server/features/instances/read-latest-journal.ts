import type { Transaction } from "@/server/tenancy/with-tenant";
import { readJournal, type StoredEntry } from "./read-journal";

/** Decisions that a page of the journal has at most, and events after which it ends: one decision may have hundreds. */
const PAGE_DECISIONS = 100;
const PAGE_EVENTS = 1_000;

export interface JournalPart {
  /** Oldest first, up to now. */
  entries: StoredEntry[];
  /** The first decision among them, from 1. */
  from: number;
  /** Where a part would begin that has a page more; null: this is all. */
  earlierFrom: number | null;
}

/** The latest page of a journal, or, with `wantedFrom`, all from that decision on where that is more. */
export async function readLatestJournal(
  tx: Transaction,
  { id, revision }: { id: string; revision: number },
  wantedFrom?: number,
): Promise<JournalPart> {
  const latest = await firstOfPage(tx, id, revision + 1);
  const from = Math.min(wantedFrom ?? latest, latest);
  const pages: StoredEntry[][] = [];
  for await (const page of readJournal(tx, id, undefined, from)) pages.push(page);
  return {
    entries: pages.flat(),
    from,
    earlierFrom: from > 1 ? await firstOfPage(tx, id, from) : null,
  };
}

/** Where the page begins whose last decision is the one before `before`. A journal has no gaps and begins with 1. */
async function firstOfPage(tx: Transaction, instanceId: string, before: number): Promise<number> {
  if (before <= 2) return 1;
  const rows = await tx.$queryRaw<{ first: number | null }[]>`
    select min(sequence)::int as first from (
      select sequence, sum(events) over (order by sequence desc) - events as later from (
        select sequence, json_array_length(events) as events from journal
        where instance_id = ${instanceId}::uuid and sequence < ${before}
        order by sequence desc limit ${PAGE_DECISIONS}) latest
    ) page where later < ${PAGE_EVENTS}`;
  return rows[0]?.first ?? 1;
}
