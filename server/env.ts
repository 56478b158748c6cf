/**
 * The only reader of process.env. Values are read and checked at first use, so that importing a module never fails and
 * a test may set its database before it touches the server.
 */
import { hostname } from "node:os";
import { withCredentialsOf } from "./database/connection-url";
import { APP_ROLE, deriveRoleUrl, QUEUE_ROLE } from "./database-roles";
import { readSettings } from "./read-settings";
import { type Settings, SettingsSchema } from "./settings";

const appDatabaseUrl = (raw: Settings) => raw.APP_DATABASE_URL ?? deriveRoleUrl(raw.DATABASE_URL, APP_ROLE);

const toEnv = (raw: Settings) => ({
  /** The operator's connection; only migrations use it. */
  databaseUrl: raw.DATABASE_URL,
  /** Web and worker: owns nothing, subject to row-level security. */
  appDatabaseUrl: appDatabaseUrl(raw),
  /** The web's way to the app's tables through a pooler; undefined: directly. */
  pooledDatabaseUrl:
    raw.POOLED_DATABASE_URL === undefined
      ? undefined
      : withCredentialsOf(raw.POOLED_DATABASE_URL, appDatabaseUrl(raw)),
  /** graphile-worker's own connection. */
  queueDatabaseUrl: raw.QUEUE_DATABASE_URL ?? deriveRoleUrl(raw.DATABASE_URL, QUEUE_ROLE),
  port: raw.PORT,
  /** The address under which people reach the web server, without a trailing slash. */
  baseUrl: (raw.PUBLIC_URL ?? `http://localhost:${raw.PORT}`).replace(/\/$/, ""),
  /** Proxies in front of the web server whose X-Forwarded-For counts. */
  trustedProxies: raw.TRUSTED_PROXIES,
  /** From one address; 0: as many as come. */
  signUpsPerHour: raw.SIGN_UPS_PER_HOUR,
  /** Undefined: no mail can be sent, and steps that send mail say so. */
  smtpUrl: raw.SMTP_URL,
  mailFrom: raw.MAIL_FROM,
  /** Whether HTTP steps may call loopback and private addresses. */
  allowPrivateNetwork: raw.ALLOW_PRIVATE_NETWORK,
  logLevel: raw.LOG_LEVEL,
  serverName: raw.SERVER_NAME ?? `${hostname()} ${process.pid}`,
  /** Without a sign of life for so long a worker server counts as frozen: peers take over, its transactions end. */
  freezeSeconds: raw.SERVER_FREEZE_SECONDS,
  /** Lane jobs that one worker process does at the same time. */
  workerConcurrency: raw.WORKER_CONCURRENCY,
  /** By how much a worker yields the processor to others on its machine. */
  workerNiceness: raw.WORKER_NICENESS ?? 0,
  /** The lanes that workers take here; undefined: all. */
  lanes: raw.LANES,
  /** Slugs or ids of the only tenants that workers serve here; undefined: all. */
  workerTenants: raw.WORKER_TENANTS,
  /** Slugs or ids of tenants that workers here leave to others. */
  workerExcludedTenants: raw.WORKER_EXCLUDED_TENANTS ?? [],
  /** Where a worker answers probes; 0 is any free port. */
  workerPort: raw.WORKER_PORT,
  /** What /metrics asks for; undefined: nothing. */
  metricsToken: raw.METRICS_TOKEN,
  /** Whether owners may kill a worker of this machine to see others take over; the process that started this one says so. */
  isPluggable: raw.DEMO_PLUG,
  isProduction: raw.NODE_ENV === "production",
});

export type Env = ReturnType<typeof toEnv>;

/** Checks an environment, in which empty means unset; throws one sentence per wrong variable, with its name. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  return toEnv(readSettings(SettingsSchema, source));
}

/** The settings of a script that may have no database yet. */
export const readScriptSettings = () =>
  readSettings(SettingsSchema.partial({ DATABASE_URL: true }), process.env);

let parsed: Env | undefined;

/** Reads the environment now rather than at first use; throws what `parseEnv` throws. */
export function checkEnv(): void {
  parsed ??= parseEnv(process.env);
}

/** The environment of this process, read once. */
export const env: Env = new Proxy({} as Env, {
  get: (_, name) => {
    parsed ??= parseEnv(process.env);
    return Reflect.get(parsed, name);
  },
});
