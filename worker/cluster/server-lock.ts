/**
 * The sign of life that a crash cannot fake: a session lock on a direct connection. PostgreSQL frees it within
 * milliseconds of the process's death, and peers see that. A lost connection is opened again at once, and tried often
 * enough that peers, who look twice, see the lock held again.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { createClient } from "@/server/db";
import { env } from "@/server/env";

const FIRST_DELAY_MS = 20;
const MAX_DELAY_MS = 200;

/** The lock's key as SQL; the parameter is the server's id. */
export const lockKey = (parameter: string) => `hashtextextended('stepwell server ' || ${parameter}::text, 0)`;

export class ServerLock {
  private readonly serverId: string;
  private client: Client | null = null;
  private released = false;

  constructor(serverId: string) {
    this.serverId = serverId;
  }

  /** Takes the lock for the first time; throws when the database is away. */
  async take(): Promise<void> {
    const client = createClient(env.appDatabaseUrl, "stepwell server");
    await client.connect();
    await client.query(`select pg_advisory_lock(${lockKey("$1")})`, [this.serverId]);
    this.client = client;
    client.once("end", () => {
      if (!this.released) {
        void this.takeAgain();
      }
    });
  }

  async release(): Promise<void> {
    this.released = true;
    // A connection that is lost already has freed the lock too.
    await this.client?.end().catch(() => undefined);
  }

  /** It may be another PostgreSQL by now. Whether this could be written matters to nobody while the lock is held. */
  private async noteEpoch(): Promise<void> {
    await this.client
      ?.query("update servers set lock_epoch = pg_postmaster_start_time() where id = $1", [this.serverId])
      .catch(() => undefined);
  }

  private async takeAgain(): Promise<void> {
    for (let delay = FIRST_DELAY_MS; !this.released; delay = Math.min(delay * 2, MAX_DELAY_MS)) {
      try {
        await this.take();
        await this.noteEpoch();
        return;
      } catch {
        await pause(delay, undefined, { ref: false });
      }
    }
  }
}
