/**
 * Says where somebody is in a draft and hears who else is: at most one request a second, one every few seconds while nothing
 * happens, none but answers to news while the page is hidden. Knows neither React nor the network.
 */
export type PresenceLineOptions<Answer> = {
  report: (place: string | null) => Promise<Answer>;
  /** Asks without saying anything. */
  ask: () => Promise<Answer>;
  leave: () => void;
  /** Null: it could not be asked. */
  onAnswer: (answer: Answer | null) => void;
  isHidden: () => boolean;
};

/** A third of the time after which the server takes a silent page for gone. */
const BEAT_MS = 10_000;
const PAUSE_MS = 1_000;

export class PresenceLine<Answer> {
  private place: string | null = null;
  private said: string | null | undefined;
  private saidAt = Number.NEGATIVE_INFINITY;
  private isAsked = false;
  private isBusy = false;
  private isOpen = false;
  private beat: ReturnType<typeof setInterval> | undefined;
  private readonly options: PresenceLineOptions<Answer>;

  constructor(options: PresenceLineOptions<Answer>) {
    this.options = options;
  }

  open(): void {
    this.isOpen = true;
    this.beat = setInterval(() => this.wake(), BEAT_MS);
    this.wake();
  }

  /** The page goes, or is not looked at any more. */
  close(): void {
    this.isOpen = false;
    clearInterval(this.beat);
    this.quit();
  }

  /** Said to be gone until it is looked at again. */
  quit(): void {
    if (this.said === undefined) return;
    this.said = undefined;
    this.options.leave();
  }

  moveTo(place: string | null): void {
    this.place = place;
    this.wake();
  }

  /** Something about the draft or those in it has changed. */
  hear(): void {
    this.isAsked = true;
    this.wake();
  }

  wake(): void {
    if (this.isOpen && !this.isBusy) void this.talk();
  }

  private async talk(): Promise<void> {
    this.isBusy = true;
    while (this.isOpen && (this.isAsked || this.hasNews())) {
      this.isAsked = false;
      await this.exchange();
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    this.isBusy = false;
  }

  private hasNews(): boolean {
    if (this.options.isHidden()) return false;
    // Timers come a little early or late.
    return this.said !== this.place || Date.now() - this.saidAt > BEAT_MS * 0.9;
  }

  private async exchange(): Promise<void> {
    const { place } = this;
    const reports = this.hasNews();
    if (reports) {
      this.said = place;
      this.saidAt = Date.now();
    }
    try {
      this.options.onAnswer(await (reports ? this.options.report(place) : this.options.ask()));
    } catch {
      // Whoever cannot be asked about is not shown; the next beat asks again.
      this.options.onAnswer(null);
    }
  }
}
