/**
 * Whether Stepwell can be reached from this page, and if not, which part is away. Every answer to the page tells; while
 * something is away a small question is asked again and again, so that the page goes on by itself.
 */

/** What an answer, or its absence, says. */
export type Finding = "reached" | "database" | "server";
export type Absence = Exclude<Finding, "reached">;

const PAUSE_MS = 2_000;

export class Reachability {
  private absence: Absence | null = null;
  private isAsking = false;
  private readonly listeners = new Set<() => void>();
  private readonly ask: () => Promise<Finding>;
  private readonly pauseMs: number;

  constructor(ask: () => Promise<Finding>, pauseMs = PAUSE_MS) {
    this.ask = ask;
    this.pauseMs = pauseMs;
  }

  /** Null while everything is there. */
  readonly getAbsence = (): Absence | null => this.absence;

  /** Calls the listener whenever the absence begins, ends or changes; gives what ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** The server itself says that its database is away: told at once, and asked until it is back. */
  reportDatabaseAway(): void {
    this.tell("database");
    this.suspect();
  }

  /** A request got no answer, which may have many reasons: finds out first, tells then. */
  suspect(): void {
    if (!this.isAsking) {
      this.isAsking = true;
      void this.askUntilReached();
    }
  }

  private async askUntilReached(): Promise<void> {
    for (;;) {
      const finding = await this.ask();
      if (finding === "reached") {
        break;
      }
      this.tell(finding);
      await new Promise((resolve) => setTimeout(resolve, this.pauseMs));
    }
    this.isAsking = false;
    this.tell(null);
  }

  private tell(absence: Absence | null): void {
    if (this.absence !== absence) {
      this.absence = absence;
      for (const listener of this.listeners) {
        listener();
      }
    }
  }
}

const PATIENCE_MS = 8_000;

async function askServer(): Promise<Finding> {
  try {
    const { status } = await fetch("/api/reachable", {
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // In front of a server that is away a proxy may answer 502 to 504 with a page of its own.
    return status === 204 ? "reached" : status === 503 ? "database" : "server";
  } catch {
    return "server";
  }
}

/** That of this page. */
export const reachability = new Reachability(askServer);
