/**
 * The queue's connections, with one fault of graphile-worker cured: it retries its own statements on some error codes
 * only, and a lost connection has none of them, so a database restart would end the process or leave jobs locked. Here a
 * lost connection looks like a serialization failure (40001), which it retries after 50 ms to 5 s. (57P03 would be
 * retried too, but after up to two minutes, which is too late for a database that is back.)
 *
 * Lane jobs are hints: the truth is in the rows. So the queue's commits need not be on disk before they count.
 */
import type { Pool, PoolClient } from "pg";
import { isDatabaseAway } from "@/server/database/is-database-away";
import { suspectDatabase } from "@/server/database-state";
import { createPool } from "@/server/db";
import { env } from "@/server/env";

const RETRIED_CODE = "40001";

export function createQueuePool(max: number): Pool {
  const pool = createPool(env.queueDatabaseUrl, { max, applicationName: "stepwell queue", hintsOnly: true });
  const connect = pool.connect.bind(pool);
  const guarded = async (): Promise<PoolClient> => {
    try {
      return guardClient(await connect());
    } catch (error) {
      throw retried(error);
    }
  };
  // The library connects by callback for LISTEN, and has its own way of coming back there.
  pool.connect = ((callback?: Parameters<typeof pool.connect>[0]) =>
    callback === undefined ? guarded() : connect(callback)) as typeof pool.connect;
  return pool;
}

const guardedClients = new WeakSet<PoolClient>();

function guardClient(client: PoolClient): PoolClient {
  if (!guardedClients.has(client)) {
    guardedClients.add(client);
    const query = client.query.bind(client) as (...parameters: unknown[]) => unknown;
    client.query = ((...parameters: unknown[]) => {
      const answer = query(...parameters);
      return answer instanceof Promise
        ? answer.catch((error: unknown) => {
            throw retried(error);
          })
        : answer;
    }) as typeof client.query;
  }
  return client;
}

function retried(error: unknown): unknown {
  if (!isDatabaseAway(error)) {
    return error;
  }
  suspectDatabase(error);
  return Object.assign(new Error("The database is away.", { cause: error }), { code: RETRIED_CODE });
}
