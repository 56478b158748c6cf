/**
 * Keeps a draft in step with the server while its owner and others edit it: saves what was changed, brings in what others
 * saved, and never gives up on a change that the server has not confirmed. One thing at a time. Knows neither React nor
 * the network.
 *
 * `base` is what the server has and `mine` what people see. A collision does not stop anything: there the server keeps
 * theirs and the screen mine, until people have chosen.
 */
import { isDeepEqual } from "@/engine/compare/is-deep-equal";
import type { MergeDrafts, Path, Side } from "@/engine/compare/merged";
import { shareParts } from "@/engine/compare/share-parts";
import { type OpenCollision, openCollisions, withSettled } from "./collisions";
import { retryDelay } from "./retry-delay";

export type SaveFailure =
  /** Somebody else was faster. */
  | { kind: "conflict" }
  /** Tried again by itself: the network, the server, or too much at a time. */
  | { kind: "offline" | "away" | "busy"; retryAfter?: number }
  /** Tried again once people are signed in. */
  | { kind: "signedOut" }
  /** Will not be accepted however often it is tried. */
  | { kind: "refused"; message: string };

export type SaveStatus =
  | { kind: "saved" | "pending" | "saving" | "offline" | "away" | "busy" | "signedOut" }
  | { kind: "refused"; message: string };

/** A draft as the server has it. */
export interface SavedDraft<Draft> {
  draft: Draft;
  revision: number;
  /** Who saved it last. */
  by: string;
}

/** What came in from outside of the screen; `rebase` puts it into anything that was made on the former state. */
export interface Incoming<Draft> {
  rebase: (draft: Draft, prefer: Side) => Draft;
  before: Draft;
  after: Draft;
  /** Others' changes are beneath one's own steps of undo. What was kept on the device, or chosen, is such a step. */
  kind: "others" | "kept" | "chosen";
  by: string;
}

/** What is kept on the device of changes that are not saved. */
export interface KeptDraft<Draft> {
  base: Draft;
  mine: Draft;
  /** What was sent and not confirmed: at most one of them was taken. */
  sent: readonly Draft[];
  /** What people have not chosen yet. */
  collisions: readonly OpenCollision[];
}

export type DraftSyncOptions<Draft> = {
  saved: SavedDraft<Draft>;
  merge: MergeDrafts<Draft>;
  /** Resolves to the new revision. */
  save: (draft: Draft, revision: number) => Promise<number>;
  fetch: () => Promise<SavedDraft<Draft>>;
  explain: (error: unknown) => SaveFailure;
  onState: (state: SyncState) => void;
  onIncoming: (incoming: Incoming<Draft>) => void;
  keep: (draft: KeptDraft<Draft> | null) => void;
};

export type SyncState = { status: SaveStatus; collisions: readonly OpenCollision[] };

/** A pause in the editing after which it is worth saving. */
const PAUSE_MS = 700;
/** Others may be faster several times in a row. */
const MOST_TRIES = 8;
/** While people are signed out. */
const SIGNED_OUT_MS = 30_000;
/** Of what was sent without an answer so many are remembered, the first always. */
const MOST_SENT = 4;

export class DraftSync<Draft> {
  private base: Draft;
  private mine: Draft;
  private revision: number;
  /** Who saved last, as far as is known. */
  private by: string;
  /** The newest revision that is known of; others have saved when it is later than ours. */
  private newest: number;
  private collisions: readonly OpenCollision[] = [];
  private sent: readonly Draft[] = [];
  private status: SaveStatus = { kind: "saved" };
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  /** How often others' changes came in; what was made before the last time does not have them. */
  private arrivals = 0;
  private readonly options: DraftSyncOptions<Draft>;

  constructor(options: DraftSyncOptions<Draft>) {
    this.options = options;
    this.base = options.saved.draft;
    this.mine = options.saved.draft;
    this.revision = options.saved.revision;
    this.newest = options.saved.revision;
    this.by = options.saved.by;
  }

  get isSaved(): boolean {
    return isDeepEqual(this.payload(), this.base);
  }

  /** What is not saved yet, from what to what. */
  get unsaved(): { from: Draft; to: Draft } {
    return { from: this.base, to: this.mine };
  }

  /** Notes a change and saves it after a pause; `arrivals` is how many incoming changes it has seen. */
  change(draft: Draft, arrivals = this.arrivals): void {
    if (draft === this.mine || arrivals < this.arrivals) return;
    this.mine = draft;
    this.collisions = openCollisions(this.collisions, this.base, this.mine);
    this.keep();
    const isIdle = this.running === null;
    if (this.isSaved) this.tell(isIdle ? { kind: "saved" } : this.status);
    else if (isWaiting(this.status)) this.tell(this.status);
    else {
      this.tell({ kind: "pending" });
      this.schedule(PAUSE_MS);
    }
  }

  /** Saves what there is without a pause; the revision when all is saved and settled, null when that did not work. */
  async flush(): Promise<number | null> {
    clearTimeout(this.timer);
    if (this.running !== null) await this.running;
    await this.run();
    return this.isSaved && this.collisions.length === 0 && this.newest === this.revision
      ? this.revision
      : null;
  }

  /** Word of a revision that the server has. */
  hear(revision: number): void {
    this.newest = Math.max(this.newest, revision);
    if (this.newest > this.revision && this.running === null) void this.run();
  }

  /** Others may have saved. */
  lookAgain(): void {
    this.hear(this.revision + 1);
  }

  /** Brings what was kept on this device into what there is now. */
  restore({ base, mine, sent, collisions: open }: KeptDraft<Draft>): void {
    const { merge } = this.options;
    const from = this.confirmed(base, sent, this.base) ?? base;
    const was = this.mine;
    const { merged, collisions, base: start } = merge(from, mine, was);
    if (isDeepEqual(merged, was)) {
      this.keep();
      return;
    }
    this.arrive({ kind: "kept", before: was, after: merged, by: "" }, (draft) =>
      draft === was ? merged : merge(from, mine, draft).merged,
    );
    this.mine = merged;
    this.collisions = openCollisions(open, this.base, this.mine);
    this.collide(collisions, start, this.by);
    this.keep();
    this.tell({ kind: "pending" });
    this.schedule(0);
  }

  /** What people chose of something that both changed. */
  settle(path: Path, side: Side): void {
    const { base, mine } = this;
    this.collisions = this.collisions.filter((one) => one.path !== path);
    if (side === "theirs") {
      this.mine = withSettled(mine, base, path);
      this.arrive({ kind: "chosen", before: mine, after: this.mine, by: "" }, (draft) =>
        withSettled(draft, base, path),
      );
    }
    this.keep();
    this.tell(this.isSaved ? { kind: "saved" } : { kind: "pending" });
    this.schedule(0);
  }

  /** Stops waiting; what is not saved yet is sent once more. */
  close(): void {
    void this.flush();
  }

  /** Mine, but where people have not chosen yet as the server has it. */
  private payload(): Draft {
    return this.collisions.reduce((draft, { path }) => withSettled(draft, this.base, path), this.mine);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), delay);
  }

  private run(): Promise<void> {
    this.running ??= this.work().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async work(): Promise<void> {
    clearTimeout(this.timer);
    try {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        if (this.newest > this.revision) await this.pull();
        if (this.isSaved || (await this.send())) break;
      }
      this.failures = 0;
      this.keep();
      this.tell({ kind: this.isSaved ? "saved" : "pending" });
      if (!this.isSaved) this.schedule(PAUSE_MS);
      else if (this.newest > this.revision) this.schedule(0);
    } catch (error) {
      this.fail(this.options.explain(error));
    }
  }

  /** Whether it was taken; false when somebody else was faster. */
  private async send(): Promise<boolean> {
    const payload = this.payload();
    if (!isWaiting(this.status)) this.tell({ kind: "saving" });
    try {
      this.revision = await this.options.save(payload, this.revision);
    } catch (error) {
      if (this.options.explain(error).kind === "conflict") {
        this.newest = Math.max(this.newest, this.revision + 1);
        return false;
      }
      const [first = payload, ...rest] = this.sent;
      this.sent = [first, ...[...rest, payload].slice(1 - MOST_SENT)];
      throw error;
    }
    this.newest = Math.max(this.newest, this.revision);
    this.sent = [];
    this.base = payload;
    return true;
  }

  private async pull(): Promise<void> {
    const known = this.newest;
    const { draft, revision, by } = await this.options.fetch();
    // Later word may have come while this was on its way.
    this.newest = this.newest === known ? revision : Math.max(this.newest, revision);
    this.by = by;
    if (revision <= this.revision) return;
    const before = this.confirmed(this.base, this.sent, draft) ?? this.base;
    this.sent = [];
    const theirs = shareParts(before, draft);
    this.revision = revision;
    this.base = theirs;
    if (theirs === before) return;
    const { merge } = this.options;
    const { merged, collisions, base: start } = merge(before, this.mine, theirs);
    const was = this.mine;
    this.arrive({ kind: "others", before, after: theirs, by }, (one, prefer) =>
      one === was && prefer === "mine" ? merged : merge(before, one, theirs, prefer).merged,
    );
    this.mine = merged;
    this.collide(collisions, start, by);
  }

  /** What was taken though its answer never came: all that leads to it is in what the server has. */
  private confirmed(base: Draft, sent: readonly Draft[], saved: Draft): Draft | undefined {
    return sent.findLast((draft) => isDeepEqual(this.options.merge(base, draft, saved).merged, saved));
  }

  private arrive(news: Omit<Incoming<Draft>, "rebase">, rebase: Incoming<Draft>["rebase"]): void {
    this.arrivals += 1;
    this.options.onIncoming({ ...news, rebase });
  }

  private collide(paths: readonly Path[], was: Draft, by: string): void {
    const known = new Set(this.collisions.map(({ path }) => path.join("\n")));
    const fresh = paths.filter((path) => !known.has(path.join("\n")));
    const all = [...this.collisions, ...fresh.map((path) => ({ path, by, was }))];
    this.collisions = openCollisions(all, this.base, this.mine);
  }

  private keep(): void {
    const isSettled = this.isSaved && this.collisions.length === 0;
    this.options.keep(
      isSettled ? null : { base: this.base, mine: this.mine, sent: this.sent, collisions: this.collisions },
    );
  }

  private fail(failure: SaveFailure): void {
    this.keep();
    switch (failure.kind) {
      case "refused":
        this.tell(failure);
        break;
      case "signedOut":
        this.tell({ kind: "signedOut" });
        this.schedule(SIGNED_OUT_MS);
        break;
      case "conflict":
        this.schedule(retryDelay(this.failures++));
        break;
      default:
        this.tell({ kind: failure.kind });
        this.schedule(Math.max(retryDelay(this.failures++), (failure.retryAfter ?? 0) * 1_000));
    }
  }

  private tell(status: SaveStatus): void {
    this.status = status;
    this.options.onState({ status, collisions: this.collisions });
  }
}

/** Whether a failed try is followed by another one that nobody need ask for. */
export function isWaiting({ kind }: SaveStatus): boolean {
  return kind === "offline" || kind === "away" || kind === "busy" || kind === "signedOut";
}
