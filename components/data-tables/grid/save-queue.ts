import { isAppClientError } from "@/components/trpc";
import type { Value } from "@/contracts/value";
import type { TableRecord } from "@/server/features/data-tables/data-tables.schema";
import { MAX_SAVED } from "@/server/features/data-tables/save-records.schema";

export interface RecordEdit {
  id: string;
  /** Without one the record is new. */
  isNew: boolean;
  cells: Record<string, Value>;
}

interface Batch {
  create: { id: string; cells: Record<string, Value> }[];
  update: { id: string; version: number; cells: Record<string, Value> }[];
}

/** What the server took, and what it said of the cells that it did not: by `<record id>.<column key>` or `<record id>`. */
export interface Saved {
  records: TableRecord[];
  refused: Record<string, string>;
}

type Send = (batch: Batch) => Promise<{ records: TableRecord[] }>;

/**
 * Sends edits one batch after the other: an edit of a record that has just been saved goes by its new version. A batch is
 * taken whole or not at all, so what was refused is left out and the rest is sent again, once.
 */
export class SaveQueue {
  private readonly versions = new Map<string, number>();
  private readonly send: Send;
  private last: Promise<unknown> = Promise.resolve();

  constructor(send: Send) {
    this.send = send;
  }

  learn(records: readonly { id: string; version: number }[]): void {
    for (const { id, version } of records) {
      this.versions.set(id, Math.max(version, this.versions.get(id) ?? 0));
    }
  }

  /** The record is gone or was loaded anew. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.versions.delete(id);
  }

  versionOf(id: string): number | undefined {
    return this.versions.get(id);
  }

  /** After everything that was asked for before. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work);
    this.last = next.catch(() => undefined);
    return next;
  }

  save(edits: readonly RecordEdit[]): Promise<Saved> {
    return this.run(async () => {
      const whole: Saved = { records: [], refused: {} };
      for (let at = 0; at < edits.length; at += MAX_SAVED) {
        const { records, refused } = await this.saveBatch(edits.slice(at, at + MAX_SAVED));
        whole.records.push(...records);
        Object.assign(whole.refused, refused);
      }
      return whole;
    });
  }

  private async saveBatch(edits: readonly RecordEdit[]): Promise<Saved> {
    try {
      const { records } = await this.send(this.batchOf(edits));
      this.learn(records);
      return { records, refused: {} };
    } catch (error) {
      const refused = complaintsOf(error);
      const ids = new Set(Object.keys(refused).map((place) => place.split(".")[0]));
      const rest = edits.filter(({ id }) => !ids.has(id));
      if (ids.size === 0) throw error;
      if (rest.length === 0) return { records: [], refused };
      const { records } = await this.send(this.batchOf(rest));
      this.learn(records);
      return { records, refused };
    }
  }

  private batchOf(edits: readonly RecordEdit[]): Batch {
    return {
      create: edits.filter(({ isNew }) => isNew).map(({ id, cells }) => ({ id, cells })),
      update: edits
        .filter(({ isNew }) => !isNew)
        .map(({ id, cells }) => ({ id, cells, version: this.versions.get(id) ?? 1 })),
    };
  }
}

function complaintsOf(error: unknown): Record<string, string> {
  const complaints: Record<string, string[]> = isAppClientError(error) ? (error.data?.fieldErrors ?? {}) : {};
  return Object.fromEntries(Object.entries(complaints).map(([place, [message = ""]]) => [place, message]));
}
