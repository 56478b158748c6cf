/**
 * Whether a server should be given work now. Each check gives null, or a sentence that says what is wrong. Anybody may ask,
 * so an answer is kept for a moment: asking often costs the database nothing.
 */
import { setTimeout as pause } from "node:timers/promises";
import { explainAway } from "../database/explain-away";
import { isDatabaseAway } from "../database/is-database-away";
import { getDatabaseAway } from "../database-state";
import { AppError } from "../errors";
import { getLog } from "../log";
import { withPlatformSql } from "../tenancy/with-tenant";
import { clockProblem, readClock } from "./clock";
import { keepFresh } from "./keep-fresh";
import { checkSchema } from "./schema-fit";

export type Check = () => Promise<string | null>;
export type Checks = Readonly<Record<string, Check>>;

export interface Readiness {
  ready: boolean;
  /** For each check "ok" or what is wrong. */
  checks: Record<string, string>;
}

const FRESH_MS = 1_000;
/** Schema and clock do not change by the second. */
const SLOWLY_MS = 10_000;
/** Who asks wants to know soon; a check that takes longer has failed. */
const PATIENCE_MS = 3_000;

const checkDatabase: Check = async () => {
  const away = getDatabaseAway();
  if (away !== null) {
    return away.shown;
  }
  return withPlatformSql(async (client) => {
    const { rows } = await client.query<{ readonly: boolean }>(
      "select pg_is_in_recovery() or current_setting('transaction_read_only')::bool as readonly",
    );
    return rows[0]?.readonly === false ? null : "The database can be read but not written.";
  });
};

/** What web and worker need alike. */
export const databaseChecks: Checks = {
  database: checkDatabase,
  schema: keepFresh(SLOWLY_MS, async () => {
    const fit = await checkSchema();
    return fit.kind === "fits" ? null : fit.sentence;
  }),
  clock: keepFresh(SLOWLY_MS, async () => clockProblem(await readClock())),
};

/** Asks all checks at once; later callers share an answer that is fresh. */
export function createReadiness(checks: Checks): () => Promise<Readiness> {
  return keepFresh(FRESH_MS, async () => {
    const answers = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, (await ask(check)) ?? "ok"] as const),
    );
    return {
      ready: answers.every(([, answer]) => answer === "ok"),
      checks: Object.fromEntries(answers),
    };
  });
}

/** Anybody may ask: what an error says about hosts and addresses is for the log. */
function withoutPlaces(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (isDatabaseAway(error)) return explainAway(error).shown;
  getLog("probes").warn({ error }, "a check of readiness failed");
  return "The check failed; the log names the reason.";
}

async function ask(check: Check): Promise<string | null> {
  const late = new AbortController();
  try {
    return await Promise.race([
      check(),
      pause(PATIENCE_MS, `There was no answer within ${PATIENCE_MS / 1000} seconds.`, {
        signal: late.signal,
      }),
    ]);
  } catch (error) {
    return withoutPlaces(error);
  } finally {
    late.abort();
  }
}
