/** The database of this start: the operator's if DATABASE_URL is set, else the embedded one; migrated in either case. */
import pg from "pg";
import { readConnectionUrl } from "@/server/database/connection-url";
import { migrateDatabase } from "../database/migrate-database";
import { type EmbeddedPostgres, joinEmbedded, startEmbedded } from "../postgres/embedded";
import { explainDatabaseError } from "./explain-database-error";
import { Problem, say } from "./say";

const DATABASE_NAME = "stepwell";

export type OpenDatabase = {
  url: string;
  isEmbedded: boolean;
  /** The migrations that were applied now. */
  applied: string[];
  close: () => Promise<void>;
};

/** With `join`, an embedded PostgreSQL is only used if it runs already. */
export async function openDatabase(options: { join?: boolean } = {}): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) {
    checkUrl(given);
    return { url: given, isEmbedded: false, applied: await migrate(given), close: async () => undefined };
  }
  const embedded = options.join ? await joinEmbedded() : await startWithWord();
  if (!embedded) {
    throw new Problem(
      "No database runs here. Run `npm start` first, or set DATABASE_URL to that of your other servers.",
    );
  }
  try {
    await createIfMissing(embedded);
    const url = embedded.url(DATABASE_NAME);
    return { url, isEmbedded: true, applied: await migrate(url), close: embedded.release };
  } catch (error) {
    await embedded.release();
    throw error;
  }
}

function startWithWord(): Promise<EmbeddedPostgres> {
  say("Starting the embedded PostgreSQL ...");
  return startEmbedded();
}

function checkUrl(url: string): void {
  const parsed = readConnectionUrl(url);
  if (!parsed || parsed.database === "") {
    throw new Problem("DATABASE_URL must look like postgresql://user:password@host:5432/database.");
  }
  const derived = !(process.env.APP_DATABASE_URL && process.env.QUEUE_DATABASE_URL);
  if (derived && parsed.password === "") {
    throw new Problem(
      "DATABASE_URL has no password, from which those of Stepwell's own roles are derived. " +
        "Add one, or set APP_DATABASE_URL and QUEUE_DATABASE_URL.",
    );
  }
}

async function migrate(url: string): Promise<string[]> {
  try {
    return await migrateDatabase(url);
  } catch (error) {
    throw explainDatabaseError(error, url);
  }
}

async function createIfMissing(embedded: EmbeddedPostgres): Promise<void> {
  const client = new pg.Client({ connectionString: embedded.url("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE_NAME]);
    if (rowCount === 0) {
      await client.query(`create database ${DATABASE_NAME}`);
    }
  } finally {
    await client.end();
  }
}
