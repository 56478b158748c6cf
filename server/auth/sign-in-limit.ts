/**
 * Slows down guessing: so many failures for one address within the window, then a pause. Kept in the memory of each web
 * process, since a guesser gains little from a second server and every sign-in would otherwise cost a write.
 */
const MAX_FAILURES = 10;
/** Milliseconds. */
const WINDOW = 5 * 60_000;
/** Beyond this many addresses the oldest are forgotten, so that a flood of names cannot fill the memory. */
const MAX_ADDRESSES = 10_000;

type Failures = { count: number; since: number };

export class SignInLimit {
  readonly #failures = new Map<string, Failures>();

  isBlocked(email: string, now = Date.now()): boolean {
    const failures = this.#failures.get(email);
    return failures !== undefined && now - failures.since < WINDOW && failures.count >= MAX_FAILURES;
  }

  recordFailure(email: string, now = Date.now()): void {
    const known = this.#failures.get(email);
    const isFresh = known !== undefined && now - known.since < WINDOW;
    this.#failures.delete(email);
    this.#failures.set(email, isFresh ? { ...known, count: known.count + 1 } : { count: 1, since: now });
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > MAX_ADDRESSES && oldest !== undefined) {
      this.#failures.delete(oldest);
    }
  }

  recordSuccess(email: string): void {
    this.#failures.delete(email);
  }
}
