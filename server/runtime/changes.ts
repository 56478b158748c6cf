/**
 * The listening side of live updates: one connection per web process, opened with the first subscriber, which comes back
 * by itself when the database does.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { isDatabaseAway } from "../database/is-database-away";
import { createClient } from "../db";
import { env } from "../env";
import { getLog } from "../log";
import { CHANGES_CHANNEL, DRAFTS_CHANNEL, readNotice } from "./publish-change";

const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 5_000;
/** A page that does not read its news gets told to load everything instead. */
const MAX_WAITING = 1_000;

/**
 * Ids of instances that changed, and drafts as `form:<id>`; none means that news may have been lost, so that everything may
 * have changed.
 */
export type Changes = readonly string[];

class Subscriber {
  private waiting = new Set<string>();
  private missed = false;
  private wake: (() => void) | null = null;

  add(instanceIds: readonly string[]): void {
    for (const id of instanceIds) {
      this.waiting.add(id);
    }
    if (this.waiting.size > MAX_WAITING) {
      this.missed = true;
    }
    this.wake?.();
  }

  miss(): void {
    this.missed = true;
    this.wake?.();
  }

  async *read(signal: AbortSignal): AsyncGenerator<Changes> {
    const stop = () => this.wake?.();
    signal.addEventListener("abort", stop);
    try {
      while (!signal.aborted) {
        if (this.missed || this.waiting.size > 0) {
          yield this.take();
        } else {
          await new Promise<void>((resolve) => {
            this.wake = resolve;
          });
        }
      }
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  private take(): Changes {
    const changes = this.missed ? [] : [...this.waiting];
    this.missed = false;
    this.waiting = new Set();
    return changes;
  }
}

const subscribers = new Map<string, Set<Subscriber>>();
let isListening = false;

/** The tenant's news until the signal aborts. Many pages share the process's one connection. */
export async function* listenForChanges(tenantId: string, signal: AbortSignal): AsyncGenerator<Changes> {
  const subscriber = new Subscriber();
  const ofTenant = subscribers.get(tenantId) ?? new Set();
  subscribers.set(tenantId, ofTenant.add(subscriber));
  if (!isListening) {
    isListening = true;
    void listen();
  }
  try {
    yield* subscriber.read(signal);
  } finally {
    ofTenant.delete(subscriber);
    if (ofTenant.size === 0) {
      subscribers.delete(tenantId);
    }
  }
}

/** Keeps a connection while anybody subscribes. */
async function listen(): Promise<void> {
  let delay = FIRST_DELAY_MS;
  while (subscribers.size > 0) {
    const client = createClient(env.appDatabaseUrl, "stepwell live");
    try {
      await listenOn(client);
      delay = FIRST_DELAY_MS;
    } catch (error) {
      const level = isDatabaseAway(error) ? "debug" : "warn";
      getLog("live")[level]({ error }, "live updates have lost the database; trying again");
    }
    // Its connection may be what was lost; there is nothing left to close then.
    await client.end().catch(() => undefined);
    await pause(delay, undefined, { ref: false });
    delay = Math.min(delay * 2, MAX_DELAY_MS);
  }
  isListening = false;
}

/** Resolves when the connection ends. */
async function listenOn(client: Client): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    client.once("end", () => resolve());
    client.once("error", () => resolve());
  });
  client.on("notification", ({ payload = "" }) => {
    for (const [tenantId, instanceIds] of readNotice(payload)) {
      for (const subscriber of subscribers.get(tenantId) ?? []) {
        subscriber.add(instanceIds);
      }
    }
  });
  await client.connect();
  await client.query(`listen ${CHANGES_CHANNEL}; listen ${DRAFTS_CHANNEL}`);
  tellOfGap();
  await ended;
}

/** What was said before we listened is lost. Told when it can be read again, not while the database is away. */
function tellOfGap(): void {
  for (const ofTenant of subscribers.values()) {
    for (const subscriber of ofTenant) {
      subscriber.miss();
    }
  }
}
