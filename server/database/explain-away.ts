import { sqlStateOf } from "./is-database-away";

const REASONS: Record<string, string> = {
  "25006": "The server that was reached only reads: it is a standby.",
  "53100": "PostgreSQL's disk is full.",
  "53200": "PostgreSQL is out of memory.",
  "53300": "PostgreSQL has no connection left.",
  "57P01": "PostgreSQL was shut down.",
  "57P02": "PostgreSQL has crashed.",
  "57P03": "PostgreSQL is starting up or shutting down.",
  "58030": "PostgreSQL cannot read or write its disk.",
};

const DISK_STATES = new Set(["53100", "58030"]);

export type Explained = {
  /** One sentence for operators: the log names hosts and what each said. */
  reason: string;
  /** The same for whoever asks a probe, without a word about where the database is. */
  shown: string;
  /** Nothing was heard at all, so connections that stand may be as dead as the new one. */
  isSilent: boolean;
};

/** Why the database is away, by what a connection to it failed with. */
export function explainAway(error: unknown): Explained {
  const message = error instanceof Error ? error.message : String(error);
  const isSilent = /time(d )?out|timeout|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/i.test(message);
  const known = REASONS[sqlStateOf(error)];
  if (known !== undefined) {
    return { reason: known, shown: known, isSilent: false };
  }
  if (error instanceof Error && error.name === "NoPrimary") {
    return { reason: message, shown: "None of the database's hosts is the primary.", isSilent };
  }
  if (isSilent) {
    const reason = "PostgreSQL does not answer.";
    return { reason, shown: reason, isSilent };
  }
  const reason = `PostgreSQL cannot be reached (${message || "no reason given"}).`;
  return { reason, shown: "PostgreSQL cannot be reached; the log names the reason.", isSilent };
}

/** Whether only a server that can write to its disk counts as back. */
export function needsDisk(suspicion: unknown): boolean {
  return DISK_STATES.has(sqlStateOf(suspicion));
}
