/**
 * Finds the primary among the hosts of a connection URL. Two rules make a fail-over safe:
 *
 * - Only a server that is not in recovery is the primary.
 * - A promotion begins a new timeline. A server on an older timeline than one that was seen already is the former
 *   primary, back before anybody told it that it lost its place; what it would accept would be lost.
 *
 * All connections of the process share what is known, and those that wait share one search.
 */
import { type DatabaseHost, formatHost } from "./connection-url";
import { isDatabaseAway } from "./is-database-away";

/** What a server says about itself. The timeline is that of a primary; a standby has null. */
export type Standing = { timeline: string | null };

/** Asks one host; throws when it does not answer. */
export type AskHost = (host: DatabaseHost) => Promise<Standing>;

/** Answered by a standby as well, without any right; timelines compare as texts. */
export const STANDING_QUERY = `
  select case when not pg_is_in_recovery() then left(pg_walfile_name(pg_current_wal_lsn()), 8) end as timeline`;

/** How long the others may still answer once one primary has; an outdated one must not win by being quick. */
const GRACE_MS = 250;
/** So long an unsuccessful search answers for those that come after it: many waiters must not become many searches. */
const FAILURE_STANDS_MS = 200;

/** No host is a primary just now; the message names each with its reason. */
export class NoPrimary extends Error {
  override readonly name = "NoPrimary";
}

export class Primary {
  readonly hosts: readonly DatabaseHost[];
  private known: DatabaseHost | undefined;
  private newestTimeline = "";
  private search: Promise<DatabaseHost> | undefined;

  constructor(hosts: readonly DatabaseHost[]) {
    this.hosts = hosts;
  }

  /** The host to connect to. One host is taken as it is; among several the primary is looked for unless it is known. */
  async locate(ask: AskHost): Promise<DatabaseHost> {
    const [only, ...others] = this.hosts;
    if (only !== undefined && others.length === 0) {
      return only;
    }
    if (this.known !== undefined) {
      return this.known;
    }
    this.search ??= this.searchOnce(ask);
    return this.search;
  }

  /** Whether a server may be written to, by what it said on the connection that is to be used. */
  accepts({ timeline }: Standing): boolean {
    return timeline !== null && timeline >= this.newestTimeline;
  }

  /** The host was lost or is no primary any more: the next connection looks anew. */
  forget(host: DatabaseHost): void {
    if (this.known === host) {
      this.known = undefined;
    }
  }

  private async searchOnce(ask: AskHost): Promise<DatabaseHost> {
    try {
      const found = await findPrimary(this.hosts, ask, (standing) => this.accepts(standing));
      this.newestTimeline = found.timeline;
      this.known = found.host;
      this.search = undefined;
      return found.host;
    } catch (error) {
      if (error instanceof NoPrimary) {
        setTimeout(() => {
          this.search = undefined;
        }, FAILURE_STANDS_MS).unref();
      } else {
        this.search = undefined;
      }
      throw error;
    }
  }
}

type Found = { host: DatabaseHost; timeline: string };

/** Fails with what a host refuses (user, password, database), since waiting would not help; else with `NoPrimary`. */
function findPrimary(
  hosts: readonly DatabaseHost[],
  ask: AskHost,
  accepts: (standing: Standing) => boolean,
): Promise<Found> {
  const { promise, resolve, reject } = Promise.withResolvers<Found>();
  const reasons: string[] = [];
  let best: Found | undefined;
  let refusal: unknown;
  let waiting = hosts.length;
  const decide = () => (best ? resolve(best) : reject(refusal ?? new NoPrimary(listReasons(reasons))));
  const judge = async (host: DatabaseHost) => {
    try {
      const standing = await ask(host);
      if (standing.timeline !== null && accepts(standing)) {
        best = best && best.timeline >= standing.timeline ? best : { host, timeline: standing.timeline };
        setTimeout(decide, GRACE_MS).unref();
      } else {
        const what = standing.timeline === null ? "is a standby" : "is a former primary";
        reasons.push(`${formatHost(host)} ${what}`);
      }
    } catch (error) {
      refusal ??= isDatabaseAway(error) ? undefined : error;
      reasons.push(`${formatHost(host)}: ${explain(error)}`);
    }
    waiting -= 1;
    if (waiting === 0) {
      decide();
    }
  };
  for (const host of hosts) {
    void judge(host);
  }
  return promise;
}

/** A name with several addresses fails with one error for all of them, which has a code but no message. */
function explain(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return error instanceof Error ? error.message || code : String(error);
}

function listReasons(reasons: readonly string[]): string {
  return `None of the database's hosts is the primary (${reasons.join("; ")}).`;
}

const primaries = new Map<string, Primary>();

/** What this process knows about a list of hosts. */
export function primaryOf(hosts: readonly DatabaseHost[]): Primary {
  const key = hosts.map(formatHost).join(",");
  const primary = primaries.get(key) ?? new Primary(hosts);
  primaries.set(key, primary);
  return primary;
}
