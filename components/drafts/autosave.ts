/**
 * Saves a draft that keeps changing: one save at a time, each with the revision that the one before returned, never
 * giving up on a draft that the server has not confirmed. Knows neither React nor the network.
 */
export type SaveStatus =
  | { kind: "saved" }
  | { kind: "pending" }
  | { kind: "saving" }
  /** Not reached; tried again until it is. */
  | { kind: "offline" }
  /** Somebody else saved in between: people decide. */
  | { kind: "conflict"; message: string }
  /** Will not be accepted however often it is tried. */
  | { kind: "refused"; message: string };

export type SaveFailure = { kind: "offline" } | { kind: "conflict" | "refused"; message: string };

export type AutosaveOptions<Draft> = {
  draft: Draft;
  revision: number;
  /** Resolves to the new revision. */
  save: (draft: Draft, revision: number) => Promise<number>;
  explain: (error: unknown) => SaveFailure;
  onStatus: (status: SaveStatus) => void;
};

/** A pause in the editing after which it is worth saving. */
const PAUSE_MS = 700;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;

export class Autosave<Draft> {
  private latest: Draft;
  /** What the server has of ours; undefined while it has somebody else's. */
  private saved: Draft | undefined;
  private revision: number;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private blocked = false;
  private readonly options: AutosaveOptions<Draft>;

  constructor(options: AutosaveOptions<Draft>) {
    this.options = options;
    this.latest = options.draft;
    this.saved = options.draft;
    this.revision = options.revision;
  }

  get isSaved(): boolean {
    return this.latest === this.saved;
  }

  /** Notes a change and saves it after a pause. */
  change(draft: Draft): void {
    if (draft === this.latest) return;
    this.latest = draft;
    if (this.blocked) return;
    this.options.onStatus({ kind: "pending" });
    this.schedule(PAUSE_MS);
  }

  /** Saves what there is without a pause; the revision when all is saved, null when that did not work. */
  async flush(): Promise<number | null> {
    clearTimeout(this.timer);
    if (this.running !== null) await this.running;
    if (this.blocked) return null;
    if (!this.isSaved) await this.run();
    else this.options.onStatus({ kind: "saved" });
    return this.isSaved ? this.revision : null;
  }

  /** Somebody else's draft was met by other ways than saving: nothing is sent before people have decided. */
  meetConflict(message: string): void {
    clearTimeout(this.timer);
    this.blocked = true;
    this.options.onStatus({ kind: "conflict", message });
  }

  /** Goes on from the server's revision: with its draft, or with the own one, which replaces it. */
  resume(revision: number, theirs?: Draft): void {
    this.revision = revision;
    this.blocked = false;
    if (theirs !== undefined) {
      this.latest = theirs;
      this.saved = theirs;
      this.options.onStatus({ kind: "saved" });
      return;
    }
    this.saved = undefined;
    void this.flush();
  }

  /** Stops waiting; what is not saved yet is sent once more. */
  close(): void {
    void this.flush();
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private run(): Promise<void> {
    this.running ??= this.send().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async send(): Promise<void> {
    const { save, explain, onStatus } = this.options;
    const draft = this.latest;
    onStatus({ kind: "saving" });
    try {
      this.revision = await save(draft, this.revision);
      this.saved = draft;
      this.failures = 0;
      onStatus({ kind: this.isSaved ? "saved" : "pending" });
      if (!this.isSaved) this.schedule(PAUSE_MS);
    } catch (error) {
      const failure = explain(error);
      this.blocked = failure.kind === "conflict";
      onStatus(failure);
      if (failure.kind === "offline") this.schedule(retryDelay(this.failures++));
    }
  }
}

function retryDelay(failures: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
}
