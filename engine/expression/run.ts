/**
 * What one evaluation may spend, and the one `now` it sees. Every loop, copy, comparison in depth and slow number
 * pays here *before* it works, so that no expression can hang or fill a server; a part that forgets to pay breaks this.
 *
 * `LimitReached` is the only exception the evaluator throws; `evaluate` turns it into a value. Everything that FEEL
 * calls an error is null.
 */

/**
 * One step is about one node of an expression, or 0.1 µs of anything slower; the whole budget ends within 100 ms on a
 * server's core, and lets a rule look at some ten thousand line items.
 */
export const limits = {
  steps: 500_000,
  depth: 1_500,
  listLength: 100_000,
  textLength: 1_000_000,
} as const;

export type LimitName = keyof typeof limits;

const sentences: Record<LimitName, string> = {
  steps: `The expression needs more than ${limits.steps} steps.`,
  depth: "The expression calls itself too deeply or makes values nested too deeply.",
  listLength: `The expression makes a list of more than ${limits.listLength} items.`,
  textLength: `The expression makes a text of more than ${limits.textLength} characters.`,
};

export class LimitReached extends Error {
  readonly limit: LimitName;

  constructor(limit: LimitName) {
    super(sentences[limit]);
    this.limit = limit;
  }
}

/** Characters copied or scanned for the price of one step. */
const charactersPerStep = 16;

/** Copying or visiting an item, without what is done to it. */
const stepsPerItem = 0.5;

export class Run {
  readonly now: string;
  readonly timeZone: string | undefined;
  #steps: number = limits.steps;
  #depth = 0;
  #prepared: Set<string> | null = null;

  constructor(now: string, timeZone: string | undefined) {
    this.now = now;
    this.timeZone = timeZone;
  }

  charge(steps: number): void {
    this.#steps -= steps;
    if (this.#steps < 0) throw new LimitReached("steps");
  }

  chargeText(length: number): void {
    if (length > limits.textLength) throw new LimitReached("textLength");
    this.charge(1 + length / charactersPerStep);
  }

  chargeList(length: number): void {
    if (length > limits.listLength) throw new LimitReached("listLength");
    this.charge(1 + length * stepsPerItem);
  }

  /**
   * Charges for preparing something that is kept from then on. What other evaluations prepared does not count, so that
   * the outcome never depends on what ran before.
   */
  chargeOnce(key: string, steps: number): void {
    this.#prepared ??= new Set();
    if (this.#prepared.has(key)) return;
    this.#prepared.add(key);
    this.charge(steps);
  }

  /** Runs `work` some levels further down. */
  deeper<T>(levels: number, work: () => T): T {
    this.#depth += levels;
    if (this.#depth > limits.depth) throw new LimitReached("depth");
    const result = work();
    this.#depth -= levels;
    return result;
  }
}
