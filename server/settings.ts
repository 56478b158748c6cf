/**
 * Every setting of a server, once: its name, what it means, its default and the check. The environment is read by this
 * table (server/env.ts) and `--help` is printed from it, so the two cannot disagree. An environment variable that is empty
 * counts as unset.
 */
import { z } from "zod";
import { lanes } from "@/contracts/lane";
import { DatabaseUrlSchema } from "./database/database-url-schema";

export const settingGroups = [
  "Database",
  "What this server does",
  "Web",
  "Mail and calls",
  "Operation",
] as const;

interface SettingNote {
  group: (typeof settingGroups)[number];
  about: string;
  /** What holds when it is not set, where the check itself does not say it. */
  otherwise?: string;
}

/** What is told about each setting beside its check. */
export const settingNotes = z.registry<SettingNote>();

const FlagSchema = z
  .enum(["true", "false", "1", "0"], { error: "must be true or false" })
  .transform((flag) => flag === "true" || flag === "1");

function whole(least: number, most: number, error = `must be a whole number from ${least} to ${most}`) {
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
}

function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: `must be one of ${words.join(", ")}` });
}

/** Words between commas; spaces around them do not count. */
const WordsSchema = z.string().transform((text) =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== ""),
);

const LANES_ERROR = `must name lanes between commas (${lanes.join(", ")})`;
const LanesSchema = WordsSchema.pipe(
  z.array(z.enum(lanes, { error: LANES_ERROR })).min(1, { error: LANES_ERROR }),
);

const PORT_OR_OFF_ERROR = "must be off or a port from 0 to 65535";
const PortOrOffSchema = z.literal("off").or(whole(0, 65_535, PORT_OR_OFF_ERROR));

export const SettingsSchema = z.object({
  DATABASE_URL: DatabaseUrlSchema.register(settingNotes, {
    group: "Database",
    about:
      "The PostgreSQL that all servers share, with commas between several hosts; its user may create roles.",
    otherwise: "`npm start` runs an embedded PostgreSQL",
  }),
  APP_DATABASE_URL: DatabaseUrlSchema.optional().register(settingNotes, {
    group: "Database",
    about: "The connection of the role stepwell_app, if it differs.",
    otherwise: "derived from DATABASE_URL",
  }),
  POOLED_DATABASE_URL: DatabaseUrlSchema.optional().register(settingNotes, {
    group: "Database",
    about:
      "PgBouncer, in transaction mode, for the web's queries: hosts and database; the user is stepwell_app.",
    otherwise: "the web connects directly",
  }),
  QUEUE_DATABASE_URL: DatabaseUrlSchema.optional().register(settingNotes, {
    group: "Database",
    about: "The connection of the role stepwell_queue, if it differs.",
    otherwise: "derived from DATABASE_URL",
  }),
  ROLE: oneOf(["all", "web", "worker"]).default("all").register(settingNotes, {
    group: "What this server does",
    about: "What `npm start` runs here: all, web (answers people and systems) or worker (does the work).",
  }),
  WORKERS: whole(1, 64).optional().register(settingNotes, {
    group: "What this server does",
    about: "Worker processes that `npm start` and `npm run worker` keep running; about one per core.",
    otherwise: "1, with demo data 2",
  }),
  WORKER_CONCURRENCY: whole(1, 64).default(6).register(settingNotes, {
    group: "What this server does",
    about: "Lane jobs that one worker process does at the same time.",
  }),
  LANES: LanesSchema.optional().register(settingNotes, {
    group: "What this server does",
    about: `Kinds of work that workers take here, between commas: ${lanes.join(", ")}.`,
    otherwise: "all",
  }),
  WORKER_TENANTS: WordsSchema.optional().register(settingNotes, {
    group: "What this server does",
    about: "Workers here serve only these organisations: slugs or ids between commas.",
    otherwise: "all",
  }),
  WORKER_EXCLUDED_TENANTS: WordsSchema.optional().register(settingNotes, {
    group: "What this server does",
    about: "Workers here never serve these organisations: slugs or ids between commas.",
    otherwise: "none",
  }),
  WORKER_NICENESS: whole(0, 19).optional().register(settingNotes, {
    group: "What this server does",
    about: "By how much workers yield the processor to others on this machine, as `nice` counts.",
    otherwise: "5 beside the web server of `npm start`, else 0",
  }),
  SERVER_NAME: z
    .string()
    .min(1)
    .max(100, "must have at most 100 characters")
    .optional()
    .register(settingNotes, {
      group: "What this server does",
      about: "The name in reports and logs; no two workers that run may share one.",
      otherwise: "host name and process id",
    }),
  PORT: whole(1, 65_535).default(3000).register(settingNotes, {
    group: "Web",
    about: "The port of the web server, with /healthz, /readyz and /metrics.",
  }),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must look like https://stepwell.example.com" })
    .optional()
    .register(settingNotes, {
      group: "Web",
      about: "The address under which people reach the web server.",
      otherwise: "http://localhost:PORT",
    }),
  TRUSTED_PROXIES: whole(0, 10).default(0).register(settingNotes, {
    group: "Web",
    about:
      "Proxies of yours in front of the web server, whose X-Forwarded-For tells where a request comes from.",
  }),
  SIGN_UPS_PER_HOUR: whole(0, 100_000).default(60).register(settingNotes, {
    group: "Web",
    about: "Sign-ups that one address may make in an hour; 0 is any number.",
  }),
  DEMO: FlagSchema.default(true).register(settingNotes, {
    group: "Web",
    about: "Whether an embedded database starts with demo data.",
  }),
  DEMO_PLUG: FlagSchema.default(false).register(settingNotes, {
    group: "Web",
    about: "Whether owners may kill a worker of this machine to see others take over.",
    otherwise: "what `npm start` finds: only with demo data",
  }),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must look like smtp://user:password@host:587" })
    .optional()
    .register(settingNotes, {
      group: "Mail and calls",
      about: "The mail server.",
      otherwise: "no mail is sent, and steps that send mail say so",
    }),
  MAIL_FROM: z.string().default("Stepwell <stepwell@localhost>").register(settingNotes, {
    group: "Mail and calls",
    about: "The sender of mail.",
  }),
  ALLOW_PRIVATE_NETWORK: FlagSchema.default(false).register(settingNotes, {
    group: "Mail and calls",
    about: "Whether HTTP steps may call loopback and private addresses.",
  }),
  WORKER_PORT: PortOrOffSchema.default(9464).register(settingNotes, {
    group: "Operation",
    about:
      "The port of a worker's /healthz, /readyz and /metrics; the next free one if taken, 0 any, off none.",
  }),
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional().register(settingNotes, {
    group: "Operation",
    about: "What /metrics asks for as a bearer token.",
    otherwise: "everybody who reaches the port may read it",
  }),
  SERVER_FREEZE_SECONDS: whole(10, 600).default(30).register(settingNotes, {
    group: "Operation",
    about: "Seconds without a sign of life after which other servers take over the work of this one.",
  }),
  LOG_LEVEL: oneOf(["trace", "debug", "info", "warn", "error", "fatal", "silent"])
    .default("info")
    .register(settingNotes, { group: "Operation", about: "The least level that is logged, as JSON lines." }),
  NODE_ENV: oneOf(["development", "production", "test"]).default("production").register(settingNotes, {
    group: "Operation",
    about: "development says more in errors.",
  }),
});

export type Settings = z.output<typeof SettingsSchema>;
export type SettingName = keyof Settings;
