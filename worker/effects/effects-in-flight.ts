/** The server's hands: effects that are being carried out now, each from its claim to its report. */
import { getLog } from "@/server/log";
import type { ClaimedEffect } from "./claim-effects";
import type { Outcome } from "./effect-entry";
import { reportOutcome } from "./report-outcome";

/** Calls at the same time per server. They mostly wait, so this is about sockets and memory, not cores. */
const MAX_IN_FLIGHT = 64;

type Act = (effect: ClaimedEffect, signal: AbortSignal) => Promise<Outcome>;

export class EffectsInFlight {
  private readonly running = new Set<Promise<void>>();
  private readonly abort = new AbortController();
  private readonly act: Act;

  constructor(act: Act) {
    this.act = act;
  }

  get free(): number {
    return MAX_IN_FLIGHT - this.running.size;
  }

  begin(effect: ClaimedEffect): void {
    const run = this.run(effect).finally(() => this.running.delete(run));
    this.running.add(run);
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
      const outcome = await this.act(effect, this.abort.signal);
      if (!this.abort.signal.aborted) {
        await reportOutcome(effect, outcome);
      }
    } catch (error) {
      const { tenantId, instanceId, element, id } = effect;
      getLog("effects").error(
        { error, tenantId, instanceId, element, effectId: id },
        "an effect's outcome was not reported",
      );
    }
  }
}
