/**
 * The one place that knows how a database that is away looks: unreachable, starting or shutting down, read-only after a
 * fail-over, without room or connections. All of these pass by themselves, so whoever meets them stops, says so and tries
 * again; nobody is to blame.
 */

const NETWORK_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "ETIMEDOUT",
  "EPIPE",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "ENETUNREACH",
  "ENETDOWN",
  "ENETRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/**
 * 08: connection exceptions. 57P01 to 57P03 and 57P05: shut down, crashed, starting up, session ended. 53000 to 53300:
 * disk full, out of memory, too many connections (53400 is a limit that the query itself passed). 58030: input or output
 * failed. 25006: only reads. 25P03 and 25P04: the transaction was taken away after a silence.
 */
const AWAY_STATES = /^(08[0-9A-Z]{3}|57P0[1235]|53[0-3]00|58030|25006|25P0[34])$/;

/**
 * Prisma's names: P1001 cannot reach, P1002 and P1008 timed out, P1017 connection closed, P2024 and P2028 no connection
 * or transaction in time, P2037 too many connections.
 */
const PRISMA_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);

/** node-postgres says these in words only. */
const AWAY_MESSAGES = [
  "Connection terminated",
  "Client has encountered a connection error",
  "timeout exceeded when trying to connect",
  "timeout expired",
  "Query read timeout",
];

export function isDatabaseAway(error: unknown): boolean {
  return errorsWithin(error).some(
    ({ name, code, message }) =>
      name === "NoPrimary" ||
      NETWORK_CODES.has(code) ||
      AWAY_STATES.test(code) ||
      PRISMA_CODES.has(code) ||
      AWAY_MESSAGES.some((start) => message.startsWith(start)),
  );
}

/** PostgreSQL's code for the failure, wherever it is wrapped; empty when the network failed before it could say one. */
export function sqlStateOf(error: unknown): string {
  return (
    errorsWithin(error).find(({ code }) => /^[0-9A-Z]{5}$/.test(code) && !/^[EP]/.test(code))?.code ?? ""
  );
}

type Named = { name: string; code: string; message: string };

const MAX_DEPTH = 5;

/** The error and those that it wraps, the outermost first: causes, and what Prisma keeps of the driver's error. */
function errorsWithin(error: unknown, depth = 0): Named[] {
  if (typeof error !== "object" || error === null || depth > MAX_DEPTH) {
    return [];
  }
  const text = (name: string) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === "string" ? value : "";
  };
  const meta: unknown = Reflect.get(error, "meta");
  const kept =
    typeof meta === "object" && meta !== null ? Reflect.get(meta, "driverAdapterError") : undefined;
  return [
    { name: text("name"), code: text("originalCode") || text("code"), message: text("message") },
    ...errorsWithin(Reflect.get(error, "cause"), depth + 1),
    ...errorsWithin(kept, depth + 1),
  ];
}
