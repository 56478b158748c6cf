/**
 * The log: one JSON line per entry on standard output. Errors are logged once, at the edge. Secrets are cut out by
 * name, wherever they stand up to two levels deep, so logging an object by accident does not publish them.
 */
import { type Logger, pino } from "pino";
import { env } from "./env";

const SECRET_NAMES = [
  "password",
  "passwordHash",
  "secret",
  "token",
  "authorization",
  "cookie",
  "set-cookie",
  "databaseUrl",
  "appDatabaseUrl",
  "queueDatabaseUrl",
  "pooledDatabaseUrl",
  "smtpUrl",
  "webhook-signature",
];

const REDACTED = SECRET_NAMES.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);

export function createLog(level: string, destination?: { write: (line: string) => void }): Logger {
  const options = {
    level,
    base: { server: env.serverName, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: REDACTED, censor: "[redacted]" },
    serializers: { error: pino.stdSerializers.err },
  };
  return destination ? pino(options, destination) : pino(options);
}

let root: Logger | undefined;

/** A logger that names its subject: `getLog("lanes").info({ tenantId }, "slice done")`. */
export function getLog(subject: string): Logger {
  root ??= createLog(env.logLevel);
  return root.child({ subject });
}
