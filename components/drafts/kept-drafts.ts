/**
 * Changes that the server does not have yet, kept on this device: they survive a reload, a closed tab and a lost session. One
 * entry for each open page of a draft; whoever opens the draft next as the same member takes over what others left behind.
 */
import type { KeptDraft } from "./draft-sync";

/** Whose changes of what. Keys of a member are of one tenant, so nobody else's page finds them. */
export type KeptPlace = { memberId: string; kind: string; id: string };

type Entry = { key: string; at: number; kept: KeptDraft<unknown> };

const DATABASE = "stepwell drafts";
const STORE = "kept";
/** Entries; the oldest go first. */
const MOST_KEPT = 30;
const LONGEST_MS = 60 * 24 * 60 * 60 * 1_000;

export async function keepDraft(key: string, kept: KeptDraft<unknown>): Promise<void> {
  const database = await open();
  const store = database.transaction(STORE, "readwrite").objectStore(STORE);
  await answer(store.put({ key, at: Date.now(), kept } satisfies Entry));
  const keys = await answer(store.index("at").getAllKeys());
  for (const old of keys.slice(0, -MOST_KEPT)) await answer(store.delete(old));
}

export async function forgetDrafts(keys: readonly string[]): Promise<void> {
  const database = await open();
  const store = database.transaction(STORE, "readwrite").objectStore(STORE);
  for (const key of keys) await answer(store.delete(key));
}

/** What is kept at the place, oldest first. */
export async function listKept(place: KeptPlace): Promise<Entry[]> {
  const database = await open();
  const store = database.transaction(STORE, "readwrite").objectStore(STORE);
  const prefix = keyOf(place, "");
  const entries: Entry[] = await answer(store.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));
  const limit = Date.now() - LONGEST_MS;
  for (const { key, at } of entries) if (at < limit) await answer(store.delete(key));
  return entries.filter(({ at }) => at >= limit).sort((one, other) => one.at - other.at);
}

export function keyOf({ memberId, kind, id }: KeptPlace, page: string): string {
  return `${memberId}/${kind}/${id}/${page}`;
}

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: "key" }).createIndex("at", "at");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
