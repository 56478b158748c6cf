/**
 * The only reader of process.env. Values are read and checked at first use, so that importing a module never fails and
 * a test may set its database before it touches the server.
 */
import { hostname } from "node:os";
import { z } from "zod";
import { APP_ROLE, deriveRoleUrl, QUEUE_ROLE } from "./database-roles";

const DatabaseUrlSchema = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must look like postgresql://user:password@host:5432/database",
});

const FlagSchema = z.enum(["true", "false", "1", "0"]).transform((flag) => flag === "true" || flag === "1");

const EnvSchema = z
  .object({
    DATABASE_URL: DatabaseUrlSchema,
    APP_DATABASE_URL: DatabaseUrlSchema.optional(),
    QUEUE_DATABASE_URL: DatabaseUrlSchema.optional(),
    PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: "must look like https://stepwell.example.com" })
      .optional(),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: "must look like smtp://user:password@host:587" })
      .optional(),
    MAIL_FROM: z.string().default("Stepwell <stepwell@localhost>"),
    ALLOW_PRIVATE_NETWORK: FlagSchema.default(false),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
    SERVER_NAME: z
      .string()
      .min(1)
      .default(() => `${hostname()} ${process.pid}`),
    SERVER_FREEZE_SECONDS: z.coerce.number().int().min(10).default(30),
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  })
  .transform((raw) => ({
    /** The operator's connection; only migrations use it. */
    databaseUrl: raw.DATABASE_URL,
    /** Web and worker: owns nothing, subject to row-level security. */
    appDatabaseUrl: raw.APP_DATABASE_URL ?? deriveRoleUrl(raw.DATABASE_URL, APP_ROLE),
    /** graphile-worker's own connection. */
    queueDatabaseUrl: raw.QUEUE_DATABASE_URL ?? deriveRoleUrl(raw.DATABASE_URL, QUEUE_ROLE),
    port: raw.PORT,
    /** The address under which people reach the web server, without a trailing slash. */
    baseUrl: (raw.PUBLIC_URL ?? `http://localhost:${raw.PORT}`).replace(/\/$/, ""),
    /** Undefined: no mail can be sent, and steps that send mail say so. */
    smtpUrl: raw.SMTP_URL,
    mailFrom: raw.MAIL_FROM,
    /** Whether HTTP steps may call loopback and private addresses. */
    allowPrivateNetwork: raw.ALLOW_PRIVATE_NETWORK,
    logLevel: raw.LOG_LEVEL,
    serverName: raw.SERVER_NAME,
    /** Without a sign of life for so long a worker server counts as frozen: peers take over, its transactions end. */
    freezeSeconds: raw.SERVER_FREEZE_SECONDS,
    isProduction: raw.NODE_ENV === "production",
  }));

export type Env = z.output<typeof EnvSchema>;

/** Checks an environment, in which empty means unset; throws one sentence per wrong variable, with its name. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = EnvSchema.safeParse(given);
  if (!result.success) {
    throw new Error(
      result.error.issues
        .map((issue) => {
          const name = issue.path.join(".");
          return given[name] === undefined ? `${name} is not set.` : `${name} ${issue.message}.`;
        })
        .join(" "),
    );
  }
  return result.data;
}

let parsed: Env | undefined;

/** The environment of this process, read once. */
export const env: Env = new Proxy({} as Env, {
  get: (_, name) => {
    parsed ??= parseEnv(process.env);
    return Reflect.get(parsed, name);
  },
});
