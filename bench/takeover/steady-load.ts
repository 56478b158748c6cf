import { setTimeout as pause } from "node:timers/promises";
import { type StartPlace, startDeferred } from "../cluster/start-deferred";

const EVERY_MS = 120;
/** With eight tenants 200 instances a second: enough to keep both servers at it, and far from what they can do. */
const OF_EACH = 3;

/**
 * Starts instances of each tenant at a steady rate, through the runtime's own path. Each start wakes the server that sees to
 * its tenant; rows that are only put in would wait for the sweep, and servers would stand idle in between.
 */
export class SteadyLoad {
  private readonly places: readonly StartPlace[];
  private isEnding = false;
  private running: Promise<void> = Promise.resolve();

  constructor(places: readonly StartPlace[]) {
    this.places = places;
  }

  begin(): void {
    this.running = this.work();
    // Who ends it hears of a failure; until then it must not end the process.
    this.running.catch(() => undefined);
  }

  async end(): Promise<void> {
    this.isEnding = true;
    await this.running;
  }

  private async work(): Promise<void> {
    while (!this.isEnding) {
      await Promise.all([...this.places.map((place) => startDeferred(place, OF_EACH)), pause(EVERY_MS)]);
    }
  }
}
