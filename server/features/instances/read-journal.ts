import type { JournalEntry } from "@/engine/instance/replay";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { JournalEntrySchema, type JournalEntryView } from "./get-instance.schema";
import type { InstanceMoment } from "./get-state-at.schema";

export type StoredEntry = Omit<JournalEntryView, "actorName">;

/** Rows read at once, so that a journal of any length costs the memory of one page. */
const PAGE = 1000;

/** An instance's journal from a decision on, up to a moment or to its end: pages of decisions, oldest first. */
export async function* readJournal(
  tx: Transaction,
  instanceId: string,
  moment?: InstanceMoment,
  from = 1,
): AsyncGenerator<StoredEntry[]> {
  for (let after = from - 1; ; after += PAGE) {
    const rows = await tx.journalEntry.findMany({
      where: {
        instanceId,
        sequence: { gt: after, lte: Math.min(after + PAGE, moment?.sequence ?? Infinity) },
      },
      orderBy: { sequence: "asc" },
    });
    const page = rows.map((row) => ({
      sequence: row.sequence,
      at: row.at,
      actor: JournalEntrySchema.shape.actor.parse(row.actor),
      events: JournalEntrySchema.shape.events.parse(row.events),
    }));
    const last = page.at(-1);
    if (last && last.sequence === moment?.sequence) last.events = last.events.slice(0, moment.events);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
  }
}

export async function readWholeJournal(
  tx: Transaction,
  instanceId: string,
  moment?: InstanceMoment,
): Promise<StoredEntry[]> {
  const pages: StoredEntry[][] = [];
  for await (const page of readJournal(tx, instanceId, moment)) pages.push(page);
  return pages.flat();
}

/** The engine's view of stored decisions. */
export function replayable(page: readonly StoredEntry[]): JournalEntry[] {
  return page.map(({ at, events }) => ({ at: at.toISOString(), events }));
}
