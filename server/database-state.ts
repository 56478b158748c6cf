/**
 * Whether this process reaches its database, since when not, and why. Any failure that looks like it is only a suspicion; a
 * connection of its own then finds out, and goes on asking until the database answers. So one lost connection is no news,
 * and the log says once that work stops and once that it goes on, however many queries fail in between.
 *
 * A network that is cut without a word is noticed too: when an answer is overdue and the question on the new connection is
 * not answered either, all connections are given up, rather than each waiting for its own query's time to end. One connection
 * that is dead while others live is given up when its query's time has ended.
 */
import { setTimeout as pause } from "node:timers/promises";
import { getAppRoad } from "./database/app-road";
import { explainAway, needsDisk } from "./database/explain-away";
import { dropOverdue, dropSockets, measureSilence } from "./database/open-sockets";
import { PrimaryClient } from "./database/primary-client";
import { ANSWER_TIMEOUT } from "./database/time-limits";
import { getLog } from "./log";

const LOOK_MS = 1_000;
/** An answer may take so long before anybody wonders. Slow queries cost one short connection per such time. */
const SILENCE_MS = 5_000;
/** What the asking connection is given to come about, and to be answered. */
const ANSWER_MS = 4_000;
/** Once unanswered may be this process, busy for too long to hear; twice is the network. */
const SURE_AFTER = 2;
const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 1_000;

/** `reason` is for the log, `shown` for whoever asks a probe. */
export type DatabaseAway = { since: Date; reason: string; shown: string };

type State = {
  away: DatabaseAway | null;
  isAsking: boolean;
  isWatching: boolean;
  askedAt: number;
  awayListeners: Set<() => void>;
};

// Next.js bundles this module more than once; all copies tell the same.
const holder = globalThis as { stepwellDatabaseReach?: State };
holder.stepwellDatabaseReach ??= {
  away: null,
  isAsking: false,
  isWatching: false,
  askedAt: 0,
  awayListeners: new Set(),
};
const state = holder.stepwellDatabaseReach;

/** Null while the database is there. The reason is one sentence for operators. */
export const getDatabaseAway = (): DatabaseAway | null => state.away;

/** Calls the listener at the beginning of each outage; gives what ends that. */
export function onDatabaseAway(listener: () => void): () => void {
  state.awayListeners.add(listener);
  return () => void state.awayListeners.delete(listener);
}

/** Says that something failed as if the database was away. Returns at once. */
export function suspectDatabase(error: unknown): void {
  if (!state.isAsking) {
    state.isAsking = true;
    void askUntilAnswered(error);
  }
}

/** Looks for overdue answers for as long as the process lives. */
export function watchForSilence(): void {
  if (!state.isWatching) {
    state.isWatching = true;
    setInterval(look, LOOK_MS).unref();
  }
}

function look(): void {
  const now = performance.now();
  if (measureSilence(now) > SILENCE_MS && now - state.askedAt > SILENCE_MS) {
    suspectDatabase(new Error("Query read timeout"));
  }
  dropOverdue(now, ANSWER_TIMEOUT);
}

async function askUntilAnswered(suspicion: unknown): Promise<void> {
  const since = new Date();
  let silences = 0;
  for (let delay = FIRST_DELAY_MS; ; delay = Math.min(delay * 2, MAX_DELAY_MS)) {
    state.askedAt = performance.now();
    try {
      await ask(suspicion);
      break;
    } catch (error) {
      const { reason, shown, isSilent } = explainAway(error);
      silences = isSilent ? silences + 1 : 0;
      if (silences === SURE_AFTER) {
        dropSockets();
      }
      if (silences === 0 || silences >= SURE_AFTER) {
        tellAway({ since, reason, shown });
      }
      await pause(delay, undefined, { ref: false });
    }
  }
  state.isAsking = false;
  tellBack();
}

function tellAway(away: DatabaseAway): void {
  const isNews = state.away === null;
  state.away = away;
  if (isNews) {
    getLog("database").error(
      { reason: away.reason },
      "The database is away. Work stops, and goes on by itself.",
    );
    for (const listener of state.awayListeners) {
      // What a listener throws is its own matter: the asking must go on.
      queueMicrotask(listener);
    }
  }
}

function tellBack(): void {
  const { away } = state;
  state.away = null;
  if (away === null) {
    return;
  }
  const seconds = (Date.now() - away.since.getTime()) / 1000;
  getLog("database").info({ seconds, reason: away.reason }, "The database is back. Work goes on.");
}

/** Spills a sort of about 2 MB to disk; a disk without that much room counts as full. */
const USE_DISK = `
  begin; set local work_mem = '64kB';
  select count(*) from (select repeat('x', 100) from generate_series(1, 20000) n order by n desc offset 1) t; commit`;

async function ask(suspicion: unknown): Promise<void> {
  const client = new PrimaryClient({
    connectionString: getAppRoad().url,
    application_name: "stepwell check",
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(needsDisk(suspicion) ? USE_DISK : "select");
  } finally {
    // A connection that never came about cannot be closed, and over a cut network nobody hears the farewell.
    void client.end().catch(() => undefined);
  }
}
