/** What must hold of the servers, once all were asked to leave. */
import type { Ending } from "../worker-slot";
import type { Law } from "./law";

/** A worker that was just starting when the database went away may end and be started again. */
const NEAR_MS = 15_000;
const DECLARED_DEAD = "Other servers have taken over";

export const serverLaws: Law[] = [
  {
    name: "work comes to rest in time once nothing goes wrong any more",
    check: async ({ isSettled }) => (isSettled ? [] : ["work that could go on was left"]),
  },
  {
    name: "nothing is held by servers that are gone",
    async check({ admin }) {
      const { rows } = await admin.query<{ what: string }>(
        `select 'the lease of effect ' || id as what from effects where lease_token is not null
         union all select 'the job ' || id || ' of ' || locked_by from graphile_worker.jobs where locked_by is not null
         union all select 'a lock of process ' || l.pid from pg_locks l join pg_stat_activity a using (pid)
           where l.locktype = 'advisory' and a.application_name = 'stepwell server'
         union all select 'server ' || name || ' is ' || state from servers where state in ('running', 'draining')`,
      );
      return rows.map(({ what }) => what);
    },
  },
  {
    name: "every worker left in order when asked at the end",
    check: async ({ stubborn }) => [...stubborn],
  },
  {
    name: "no worker ended without a cause",
    async check({ endings, databaseAwayAt }) {
      return endings
        .filter((ending) => !isExplained(ending, databaseAwayAt))
        .map(
          ({ name, code, signal, lastWords }) =>
            `${name} ended with ${signal ?? `exit code ${code}`}: ${lastWords.trim().split("\n").slice(-3).join(" / ")}`,
        );
    },
  },
];

function isExplained(ending: Ending, databaseAwayAt: readonly number[]): boolean {
  const { at, code, signal, sent, wasDisturbed, lastWords } = ending;
  // On a busy machine a worker may be too late by itself, and is told so.
  if (sent === "SIGKILL" || wasDisturbed || lastWords.includes(DECLARED_DEAD)) return true;
  // Before it listens for signals there is nothing yet to finish.
  if (sent === "SIGTERM" && (code === 0 || signal === "SIGTERM")) return true;
  return databaseAwayAt.some((moment) => Math.abs(at - moment) < NEAR_MS);
}
