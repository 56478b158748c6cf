import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FormDefinition } from "@/contracts/form";
import { mergeForms } from "@/engine/compare/merge-forms";
import {
  DraftSync,
  type Incoming,
  type KeptDraft,
  type SavedDraft,
  type SaveFailure,
  type SyncState,
} from "./draft-sync";

const form = (labels: Record<string, string>, title = "Buy"): FormDefinition => ({
  schemaVersion: 1,
  title,
  fields: Object.entries(labels).map(([key, label]) => ({ type: "text", key, label, required: false })),
});
const start = form({ a: "A", b: "B" });
const labels = ({ fields }: FormDefinition) =>
  Object.fromEntries(fields.map(({ key, label }) => [key, label]));

/** A server that others use as well. */
class Peer {
  saved: SavedDraft<FormDefinition> = { draft: start, revision: 1, by: "" };
  /** What the next tries are answered with instead. */
  failures: SaveFailure[] = [];
  /** The next save is taken, and its answer gets lost. */
  losesAnswer = false;

  save = async (draft: FormDefinition, revision: number) => {
    const failure = this.failures.shift();
    if (failure) throw failure;
    if (revision !== this.saved.revision) throw { kind: "conflict" } satisfies SaveFailure;
    this.others("", draft);
    if (!this.losesAnswer) return this.saved.revision;
    this.losesAnswer = false;
    throw { kind: "offline" } satisfies SaveFailure;
  };
  fetch = async () => {
    const failure = this.failures.shift();
    if (failure) throw failure;
    return this.saved;
  };
  others(by: string, draft: FormDefinition): void {
    this.saved = { draft, revision: this.saved.revision + 1, by };
  }
}

function open(peer = new Peer()) {
  let state: SyncState = { status: { kind: "saved" }, collisions: [] };
  const incoming: Incoming<FormDefinition>[] = [];
  const kept: { latest: KeptDraft<FormDefinition> | null } = { latest: null };
  const sync = new DraftSync<FormDefinition>({
    saved: peer.saved,
    merge: mergeForms,
    save: peer.save,
    fetch: peer.fetch,
    explain: (error) => error as SaveFailure,
    onState: (next) => {
      state = next;
    },
    onIncoming: (one) => incoming.push(one),
    keep: (one) => {
      kept.latest = one;
    },
  });
  return { sync, peer, incoming, kept, state: () => state };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pause = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe("saving", () => {
  it("happens once after a pause in typing, and not for what leads back to what is saved", async () => {
    const { sync, peer, state } = open();
    sync.change(form({ a: "A1", b: "B" }));
    await pause(300);
    sync.change(form({ a: "A12", b: "B" }));
    await pause(1_000);
    expect([peer.saved.revision, labels(peer.saved.draft).a]).toEqual([2, "A12"]);
    sync.change(form({ a: "A123", b: "B" }));
    sync.change(form({ a: "A12", b: "B" }));
    await pause(5_000);
    expect(peer.saved.revision).toBe(2);
    expect(state().status.kind).toBe("saved");
  });

  it("tells the revision when all is saved, for publishing, and null when it is not", async () => {
    const { sync, peer } = open();
    sync.change(form({ a: "X", b: "B" }));
    expect(await sync.flush()).toBe(2);
    peer.failures = [{ kind: "offline" }];
    sync.change(form({ a: "Y", b: "B" }));
    expect(await sync.flush()).toBeNull();
  });

  it.each(["offline", "away", "busy"] as const)(
    "keeps what is not saved while the server is %s",
    async (kind) => {
      const { sync, peer, kept, state } = open();
      peer.failures = [{ kind }, { kind }];
      sync.change(form({ a: "X", b: "B" }));
      await pause(1_000);
      expect(state().status.kind).toBe(kind);
      sync.change(form({ a: "XY", b: "B" }));
      expect(state().status.kind).toBe(kind);
      expect(labels(kept.latest?.mine ?? start).a).toBe("XY");
      await pause(20_000);
      expect(labels(peer.saved.draft).a).toBe("XY");
      expect([state().status.kind, kept.latest]).toEqual(["saved", null]);
    },
  );

  it("comes back no sooner than a busy server asks for", async () => {
    const { sync, peer } = open();
    peer.failures = [{ kind: "busy", retryAfter: 60 }];
    sync.change(form({ a: "X", b: "B" }));
    await pause(50_000);
    expect(peer.saved.revision).toBe(1);
    await pause(20_000);
    expect(peer.saved.revision).toBe(2);
  });

  it("stops at a refusal and says why, and waits for people who are signed out", async () => {
    const { sync, peer, state, kept } = open();
    peer.failures = [{ kind: "refused", message: "Archived." }];
    sync.change(form({ a: "X", b: "B" }));
    await pause(60_000);
    expect([state().status, peer.saved.revision]).toEqual([{ kind: "refused", message: "Archived." }, 1]);
    peer.failures = [{ kind: "signedOut" }];
    sync.change(form({ a: "XY", b: "B" }));
    await pause(1_000);
    expect([state().status.kind, labels(kept.latest?.mine ?? start).a]).toEqual(["signedOut", "XY"]);
    await pause(40_000);
    expect(state().status.kind).toBe("saved");
  });
});

describe("others' changes", () => {
  it("come in when they are heard of, and under what is not saved yet", async () => {
    const { sync, peer, incoming } = open();
    sync.change(form({ a: "Mine", b: "B" }));
    peer.others("Ada", form({ a: "A", b: "Theirs" }));
    sync.hear(2);
    await pause();
    expect(incoming).toMatchObject([{ kind: "others", by: "Ada" }]);
    expect(labels(incoming[0]?.rebase(form({ a: "Mine", b: "B" }), "mine") ?? start)).toEqual({
      a: "Mine",
      b: "Theirs",
    });
    await pause(1_000);
    expect(labels(peer.saved.draft)).toEqual({ a: "Mine", b: "Theirs" });
  });

  it("come in again when more is heard of while they are fetched", async () => {
    const { sync, peer, incoming } = open();
    peer.others("Ada", form({ a: "A", b: "B2" }));
    sync.hear(2);
    peer.others("Ada", form({ a: "A", b: "B3" }));
    sync.hear(3);
    await pause(100);
    expect(labels(incoming.at(-1)?.after ?? start).b).toBe("B3");
  });

  it("are never saved over by what was made before they came in", async () => {
    const { sync, peer } = open();
    peer.others("Ada", form({ a: "A", b: "Theirs" }));
    sync.hear(2);
    await pause();
    sync.change(form({ a: "Stale", b: "B" }), 0);
    await pause(5_000);
    expect(labels(peer.saved.draft).b).toBe("Theirs");
    sync.change(form({ a: "Fresh", b: "Theirs" }), 1);
    await pause(5_000);
    expect(labels(peer.saved.draft)).toEqual({ a: "Fresh", b: "Theirs" });
  });

  it("of the same setting are asked about, while all else goes on being saved", async () => {
    const { sync, peer, state } = open();
    sync.change(form({ a: "Mine", b: "B" }));
    peer.others("Ada", form({ a: "Theirs", b: "B" }));
    await pause(1_000);
    const [collision] = state().collisions;
    expect(collision).toMatchObject({ path: ["fields", "a", "label"], by: "Ada" });
    sync.change(form({ a: "Mine", b: "B2" }));
    await pause(1_000);
    expect(labels(peer.saved.draft)).toEqual({ a: "Theirs", b: "B2" });
    expect(await sync.flush()).toBeNull();
    sync.settle(collision?.path ?? [], "mine");
    await pause(1_000);
    expect(labels(peer.saved.draft)).toEqual({ a: "Mine", b: "B2" });
    expect(state().collisions).toEqual([]);
  });

  it("can be taken instead of one's own", async () => {
    const { sync, peer, state, incoming } = open();
    sync.change(form({ a: "Mine", b: "B" }));
    peer.others("Ada", form({ a: "Theirs", b: "B" }));
    await pause(1_000);
    sync.settle(state().collisions[0]?.path ?? [], "theirs");
    const chosen = incoming.at(-1);
    expect(chosen?.kind).toBe("chosen");
    expect(labels(chosen?.rebase(form({ a: "Mine", b: "B" }), "mine") ?? start).a).toBe("Theirs");
    expect([state().status.kind, state().collisions]).toEqual(["saved", []]);
  });
});

describe("what was kept on the device", () => {
  it("comes back with what others did meanwhile", async () => {
    const offline = open();
    offline.peer.failures = [{ kind: "offline" }];
    offline.sync.change(form({ a: "Mine", b: "B" }));
    await pause(1_000);
    const { peer, kept } = offline;
    const found = kept.latest;
    peer.others("Ada", form({ a: "A", b: "Theirs" }));
    const { sync, incoming } = open(peer);
    if (found) sync.restore(structuredClone(found));
    expect(incoming).toMatchObject([{ kind: "kept" }]);
    await pause(1_000);
    expect(labels(peer.saved.draft)).toEqual({ a: "Mine", b: "Theirs" });
  });

  it("still waits for a choice that nobody has made", async () => {
    const before = open();
    before.sync.change(form({ a: "Mine", b: "B" }));
    before.peer.others("Ada", form({ a: "Theirs", b: "B" }));
    await pause(1_000);
    const { sync, peer, state } = open(before.peer);
    if (before.kept.latest) sync.restore(structuredClone(before.kept.latest));
    await pause(5_000);
    expect(state().collisions).toMatchObject([{ path: ["fields", "a", "label"], by: "Ada" }]);
    expect(labels(peer.saved.draft).a).toBe("Theirs");
  });

  it("is not done twice when it was saved and only the answer was lost", async () => {
    const { sync, peer, incoming } = open();
    peer.losesAnswer = true;
    sync.change(form({ a: "A", b: "B", added: "New" }));
    await pause(1_000);
    sync.change(form({ a: "A", b: "B", added: "New one" }));
    await pause(10_000);
    expect(labels(peer.saved.draft)).toEqual({ a: "A", b: "B", added: "New one" });
    expect(incoming).toEqual([]);
  });
});
