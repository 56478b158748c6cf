/**
 * A pool that waits for a while when PostgreSQL has no connection left (53300: of the server, of the role or of the
 * database). Others give theirs back within moments, and refusing at once would turn a full house into failed requests.
 */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { sqlStateOf } from "./is-database-away";

const TOO_MANY_CONNECTIONS = "53300";
const FIRST_DELAY_MS = 50;
const MAX_DELAY_MS = 1_000;
/** As long as a connection may take to come about. */
const PATIENCE_MS = 5_000;

type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, done: () => void) => void;

export class PatientPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const connected = this.connectPatiently();
    if (callback === undefined) {
      return connected;
    }
    connected.then(
      (client) => callback(undefined, client, () => client.release()),
      (error: Error) => callback(error, undefined, () => undefined),
    );
    return undefined;
  }

  private async connectPatiently(): Promise<pg.PoolClient> {
    const deadline = performance.now() + PATIENCE_MS;
    for (let delay = FIRST_DELAY_MS; ; delay = Math.min(delay * 2, MAX_DELAY_MS)) {
      try {
        return await super.connect();
      } catch (error) {
        if (sqlStateOf(error) !== TOO_MANY_CONNECTIONS || performance.now() + delay > deadline) {
          throw error;
        }
        await pause(delay);
      }
    }
  }
}
