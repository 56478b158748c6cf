import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const EVERY_MS = 100;
/** 200 instances a second: enough to keep both servers at it, and far from what they can do. */
const AT_ONCE = 20;

/** Puts instances in at a steady rate, on a connection of its own. */
export class SteadyLoad {
  private readonly url: string;
  private readonly insert: (client: pg.Client, count: number) => Promise<void>;
  private isEnding = false;
  private running: Promise<void> = Promise.resolve();

  constructor(url: string, insert: (client: pg.Client, count: number) => Promise<void>) {
    this.url = url;
    this.insert = insert;
  }

  async begin(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    this.running = this.work(client);
  }

  async end(): Promise<void> {
    this.isEnding = true;
    await this.running;
  }

  private async work(client: pg.Client): Promise<void> {
    while (!this.isEnding) {
      await this.insert(client, AT_ONCE);
      await pause(EVERY_MS);
    }
    await client.end();
  }
}
