/**
 * Ends this process, as far as the database can tell, at the border of one transaction: everything it asks from then on
 * fails, until it is begun anew. Or only the connection is lost. What it had in memory beside the database's rows (hints, timers) is what a test must do
 * without.
 */
import type { Pool, PoolClient } from "pg";
import { closeDatabase, getPool } from "@/server/db";

/**
 * A transaction by its number, counting from 1 those that have written something. Before its commit: it is rolled back.
 * After: it stands, but nobody has heard so. Disconnected: it is rolled back, and the process goes on.
 */
export type Border = { transaction: number; when: "before" | "after" | "disconnected" };

/** As if the connection was lost: nobody's fault, so no instance is blamed. */
class ProcessEnded extends Error {
  override readonly name = "ProcessEnded";
  readonly code = "ECONNRESET";
}

export class CommitFaults {
  /** Whether the process has ended. */
  hasEnded = false;
  /** How many transactions have written something since it was armed. */
  written = 0;
  private border: Border | null = null;
  private readonly watched = new WeakSet<Pool | PoolClient>();

  /** Counts from here on, and ends the process at the border. */
  arm(border: Border | null): void {
    this.watchPool(getPool());
    this.written = 0;
    this.border = border;
  }

  /** Another process takes its place. */
  async beginAnew(): Promise<void> {
    await closeDatabase();
    this.hasEnded = false;
    this.watchPool(getPool());
  }

  private watchPool(pool: Pool): void {
    if (this.watched.has(pool)) return;
    this.watched.add(pool);
    pool.connect = new Proxy(pool.connect, {
      apply: async (connect, self, args: unknown[]) => {
        const [callback] = args;
        // Single queries outside of transactions have no border.
        if (typeof callback === "function") {
          if (this.hasEnded) callback(new ProcessEnded());
          else Reflect.apply(connect, self, args);
          return undefined;
        }
        if (this.hasEnded) throw new ProcessEnded();
        const client: PoolClient = await Reflect.apply(connect, self, args);
        this.watchClient(client);
        return client;
      },
    });
  }

  private watchClient(client: PoolClient): void {
    if (this.watched.has(client)) return;
    this.watched.add(client);
    client.query = new Proxy(client.query, {
      apply: (query, self, args: unknown[]) => {
        if (this.hasEnded) return Promise.reject(new ProcessEnded());
        const send = (...asked: unknown[]) => Reflect.apply(query, self, asked);
        return isCommit(args[0]) ? this.commit(send, args) : send(...args);
      },
    });
  }

  private async commit(send: (...asked: unknown[]) => unknown, args: unknown[]): Promise<unknown> {
    const answer = await send("select pg_current_xact_id_if_assigned() is null as only_read");
    if (JSON.stringify(answer).includes('"only_read":true')) return send(...args);
    this.written += 1;
    const { transaction, when } = this.border ?? {};
    if (transaction !== this.written) return send(...args);
    this.border = null;
    if (when === "after") await send(...args);
    this.hasEnded = when !== "disconnected";
    throw new ProcessEnded();
  }
}

/** By hand it is a text, by Prisma a query object. */
function isCommit(asked: unknown): boolean {
  const text = typeof asked === "object" && asked !== null && "text" in asked ? asked.text : asked;
  return typeof text === "string" && text.trim().toLowerCase() === "commit";
}
