/**
 * Looks at the queues four times a second, past every proxy: how long the oldest row that could go on has waited, how much
 * is open, and what was going on when it was worst.
 */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const LOOK_MS = 250;

const LOOK = `
  select what, extract(epoch from clock_timestamp() - since)::float8 * 1000 as "waitedMs",
    (select count(*)::int from instances where ended_at is null) as open
  from (
    select 'a request' as what, min(ready_at) as since from instances where ready_at is not null
    union all select 'an outside call', min(ready_at) from effects where ready_at is not null
    union all select 'a timer', min(due_at) from timers
    union all select 'a message', min(ready_at) from deliveries
  ) waiting
  order by since limit 1`;

export interface Stall {
  ms: number;
  /** What it was that waited. */
  what: string;
  /** Seconds since the beginning, when it was worst. */
  atSecond: number;
  during: string[];
}

export class StallWatch {
  open = 0;
  longest: Stall = { ms: 0, what: "nothing", atSecond: 0, during: [] };
  private readonly url: () => string;
  private readonly whatHappens: () => string[];
  private readonly startedAt = performance.now();
  private client: pg.Client | null = null;
  private isEnding = false;
  private running: Promise<void> | null = null;

  /** `url` leads to the present primary. */
  constructor(url: () => string, whatHappens: () => string[]) {
    this.url = url;
    this.whatHappens = whatHappens;
  }

  begin(): void {
    this.running = this.work();
  }

  async end(): Promise<void> {
    this.isEnding = true;
    await this.running;
    await this.client?.end().catch(() => undefined);
  }

  private async work(): Promise<void> {
    while (!this.isEnding) {
      // A database that is away is looked at again when it is back; the rows tell how long they have waited.
      await this.look().catch(() => this.forget());
      await pause(LOOK_MS);
    }
  }

  private async look(): Promise<void> {
    this.client ??= await openClient(this.url());
    const { rows } = await this.client.query<{ what: string; waitedMs: number | null; open: number }>(LOOK);
    const [row] = rows;
    this.open = row?.open ?? 0;
    const ms = Math.round(row?.waitedMs ?? 0);
    if (ms > this.longest.ms) {
      const atSecond = Math.round((performance.now() - this.startedAt) / 1000);
      this.longest = { ms, what: row?.what ?? "nothing", atSecond, during: this.whatHappens() };
    }
  }

  private forget(): void {
    this.client = null;
  }
}

async function openClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, query_timeout: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
