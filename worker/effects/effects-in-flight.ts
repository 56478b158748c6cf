/** The server's hands: effects that are being carried out now, each from its claim to its report. */
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/server/errors";
import { getLog } from "@/server/log";
import type { ClaimedEffect } from "./claimed-effect";
import { type Outcome, POSTPONED } from "./effect-entry";
import { Hands } from "./hands";
import { STOPPED } from "./quarantine";
import { reportOutcome } from "./report-outcome";

/** Calls at the same time per server. They mostly wait, so this is about sockets and memory, not cores. */
const MAX_IN_FLIGHT = 128;
/** A database that is away for a moment must not cost a call that was made: its report is tried again this often. */
const REPORT_PAUSE_MS = 500;
const REPORT_TRIES = 40;

type Act = (effect: ClaimedEffect, signal: AbortSignal) => Promise<Outcome>;

export class EffectsInFlight {
  private readonly running = new Set<Promise<void>>();
  private readonly abort = new AbortController();
  private readonly act: Act;
  private readonly callAgain: (tenantId: string) => void;
  private readonly hands = new Hands(MAX_IN_FLIGHT);
  /** Tenants that have more to do than they may have hands, in the order in which they came. */
  private readonly waiting = new Set<string>();

  constructor(act: Act, callAgain: (tenantId: string) => void) {
    this.act = act;
    this.callAgain = callAgain;
  }

  /** Whether the tenant may begin more. */
  hasRoom(tenantId: string): boolean {
    return this.hands.roomOf(tenantId) > 0;
  }

  /** Effects that are being carried out. */
  get size(): number {
    return this.running.size;
  }

  /** Remembers a tenant that has more to do than it may begin. */
  wait(tenantId: string): void {
    this.waiting.add(tenantId);
  }

  /** Claims as many effects as the tenant may have hands, at most `wanted`, and begins them; gives what `claim` gave. */
  async beginClaimed<T extends { claimed: ClaimedEffect[] }>(
    tenantId: string,
    wanted: number,
    claim: (limit: number) => Promise<T>,
  ): Promise<T> {
    const limit = Math.min(wanted, this.hands.roomOf(tenantId));
    let unused = limit;
    this.hands.take(tenantId, limit);
    try {
      const result = await claim(limit);
      unused -= result.claimed.length;
      for (const effect of result.claimed) {
        this.begin(effect);
      }
      return result;
    } finally {
      this.giveBack(tenantId, unused);
    }
  }

  private begin(effect: ClaimedEffect): void {
    const run = this.run(effect).finally(() => {
      this.running.delete(run);
      this.giveBack(effect.tenantId, 1);
    });
    this.running.add(run);
  }

  private giveBack(tenantId: string, count: number): void {
    this.hands.giveBack(tenantId, count);
    if (this.abort.signal.aborted) {
      return;
    }
    for (const next of this.hands.chooseNext(this.waiting)) {
      this.waiting.delete(next);
      this.callAgain(next);
    }
  }

  /** Waits for what runs, at most so long; then cuts it off and gives it back, so that another server tries it under the same key. */
  async drain(graceMs: number): Promise<void> {
    const timer = setTimeout(() => this.abort.abort(), graceMs);
    await Promise.all(this.running);
    clearTimeout(timer);
  }

  /** A failure to report leaves the effect to its lease: it is tried again with the same idempotency key. */
  private async run(effect: ClaimedEffect): Promise<void> {
    try {
      await this.report(effect, effect.isStopped ? STOPPED : await this.carryOut(effect));
    } catch (error) {
      const { tenantId, instanceId, element, id } = effect;
      getLog("effects").error(
        { error, tenantId, instanceId, element, effectId: id },
        "an effect's outcome was not reported",
      );
    } finally {
      if (effect.leaveDock !== undefined) {
        effect.leaveDock();
        this.callAgain(effect.tenantId);
      }
    }
  }

  /** What was cut off says nothing about the other side; what succeeded in time did. */
  private async carryOut(effect: ClaimedEffect): Promise<Outcome> {
    const outcome = await this.act(effect, this.abort.signal);
    const isCutOff = this.abort.signal.aborted && (outcome.kind === "retry" || outcome.kind === "failed");
    return isCutOff ? POSTPONED : outcome;
  }

  /** The lease token fences it: a report that comes too late throws and writes nothing. */
  private async report(effect: ClaimedEffect, outcome: Outcome): Promise<void> {
    for (let left = REPORT_TRIES; ; left -= 1) {
      try {
        await reportOutcome(effect, outcome);
        return;
      } catch (error) {
        const isAway = error instanceof AppError && error.code === "UNAVAILABLE";
        if (!isAway || left === 0 || this.abort.signal.aborted) {
          throw error;
        }
        await pause(REPORT_PAUSE_MS);
      }
    }
  }
}
