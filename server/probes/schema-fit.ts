/**
 * Whether this code and the schema of the database go together. A database that has migrations which this code does not know
 * is no obstacle, since migrations only add; one that lacks some is, and so is one that asks for newer code.
 */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { ENGINE_VERSION } from "@/contracts/engine-version";
import { withPlatformSql } from "../tenancy/with-tenant";

export type SchemaFit =
  | { kind: "fits" }
  /** The database has to be migrated first. */
  | { kind: "databaseOlder"; sentence: string }
  /** This code must not work on this database; newer code may. */
  | { kind: "serverOlder"; sentence: string };

/** undefined_function, undefined_table: the database is older than what answers the question. */
const NOT_THERE_YET = ["42883", "42P01"];

export async function checkSchema(): Promise<SchemaFit> {
  const known = listOwnMigrations();
  const database = await readSchema();
  if (database === null) {
    return older("The database has no tables of this version yet.");
  }
  if (database.least > ENGINE_VERSION) {
    return {
      kind: "serverOlder",
      sentence: `This server is too old for the database: it understands version ${ENGINE_VERSION}, and ${database.least} is needed. Install the present release here; newer servers go on working.`,
    };
  }
  const missing = known.filter((name) => !database.applied.has(name));
  return missing.length === 0 ? { kind: "fits" } : older(`The database lacks the migration ${missing[0]}.`);
}

const older = (why: string): SchemaFit => ({
  kind: "databaseOlder",
  sentence: `${why} Run \`npm run migrate\`, or start a server of this version with \`npm start\`.`,
});

async function readSchema(): Promise<{ least: number; applied: Set<string> } | null> {
  try {
    return await withPlatformSql(async (client) => {
      const { rows } = await client.query<{ least: number; applied: string[] }>(
        "select least_engine_version() as least, array(select list_migrations()) as applied",
      );
      return rows[0] === undefined ? null : { least: rows[0].least, applied: new Set(rows[0].applied) };
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && NOT_THERE_YET.includes(String(error.code))) {
      return null;
    }
    throw error;
  }
}

function listOwnMigrations(): string[] {
  const folder = path.resolve("prisma/migrations");
  return existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
}
