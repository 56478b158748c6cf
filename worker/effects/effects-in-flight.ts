/** The server's hands: effects that are being carried out now, each from its claim to its report. */
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/server/errors";
import { getLog } from "@/server/log";
import type { ClaimedEffect } from "./claimed-effect";
import type { Outcome } from "./effect-entry";
import { STOPPED } from "./quarantine";
import { reportOutcome } from "./report-outcome";

/** Calls at the same time per server. They mostly wait, so this is about sockets and memory, not cores. */
const MAX_IN_FLIGHT = 64;
/** Tenants that found no hand free are called again when so many are running. */
const CALL_AGAIN_AT = MAX_IN_FLIGHT / 2;
/** A database that is away for a moment must not cost a call that was made: its report is tried again this often. */
const REPORT_PAUSE_MS = 500;
const REPORT_TRIES = 40;

type Act = (effect: ClaimedEffect, signal: AbortSignal) => Promise<Outcome>;

export class EffectsInFlight {
  private readonly running = new Set<Promise<void>>();
  private readonly abort = new AbortController();
  private readonly act: Act;
  private readonly callAgain: (tenantId: string) => void;
  private readonly waiting = new Set<string>();
  private reserved = 0;

  constructor(act: Act, callAgain: (tenantId: string) => void) {
    this.act = act;
    this.callAgain = callAgain;
  }

  get isFull(): boolean {
    return this.running.size + this.reserved >= MAX_IN_FLIGHT;
  }

  /** Effects that are being carried out. */
  get size(): number {
    return this.running.size;
  }

  /** Remembers a tenant that has more to do than there are hands. */
  wait(tenantId: string): void {
    this.waiting.add(tenantId);
  }

  /** Claims as many effects as there are free hands, at most `wanted`, and begins them; gives what `claim` gave. */
  async beginClaimed<T extends { claimed: ClaimedEffect[] }>(
    wanted: number,
    claim: (limit: number) => Promise<T>,
  ): Promise<T> {
    const limit = Math.max(0, Math.min(wanted, MAX_IN_FLIGHT - this.running.size - this.reserved));
    this.reserved += limit;
    try {
      const result = await claim(limit);
      for (const effect of result.claimed) {
        this.begin(effect);
      }
      return result;
    } finally {
      this.reserved -= limit;
    }
  }

  private begin(effect: ClaimedEffect): void {
    const run = this.run(effect).finally(() => {
      this.running.delete(run);
      this.callWaiting();
    });
    this.running.add(run);
  }

  private callWaiting(): void {
    if (this.running.size > CALL_AGAIN_AT || this.abort.signal.aborted) {
      return;
    }
    for (const tenantId of this.waiting) {
      this.callAgain(tenantId);
    }
    this.waiting.clear();
  }

  /** Waits for what runs, at most so long; then lets go. What is let go of comes back when its lease ends. */
  async drain(graceMs: number): Promise<void> {
    const timer = setTimeout(() => this.abort.abort(), graceMs);
    await Promise.all(this.running);
    clearTimeout(timer);
  }

  /** A failure to report leaves the effect to its lease: it is tried again with the same idempotency key. */
  private async run(effect: ClaimedEffect): Promise<void> {
    try {
      const outcome = effect.isStopped ? STOPPED : await this.act(effect, this.abort.signal);
      if (!this.abort.signal.aborted) {
        await this.report(effect, outcome);
      }
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
