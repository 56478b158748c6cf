/**
 * Applies prisma/migrations as `prisma migrate deploy` does, with Prisma's own engine compiled to WebAssembly, so that
 * no binary has to be downloaded. It keeps the same `_prisma_migrations` table.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { PrimaryClient } from "@/server/database/primary-client";

type SchemaEngine = engineModule.SchemaEngine;
type MigrationList = engineModule.MigrationList;

const MIGRATIONS_FOLDER = path.resolve("prisma/migrations");
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** The startup options, as `-c name=value`, hold for every statement: the role that will own the tables, timeouts. */
export async function applyMigrations(
  databaseUrl: string,
  startupOptions: string,
  folder = MIGRATIONS_FOLDER,
): Promise<string[]> {
  const migrationsList = readMigrations(folder);
  if (migrationsList.migrationDirectories.length === 0) {
    return [];
  }
  const pool = new pg.Pool({
    Client: PrimaryClient,
    connectionString: databaseUrl,
    max: 1,
    options: startupOptions,
  });
  pool.on("error", () => undefined);
  try {
    await loadEngine();
    const engine = await engineModule.SchemaEngine.new(
      { datamodels: [["schema.prisma", 'datasource db {\n  provider = "postgresql"\n}\n']] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg(pool), pool)),
    );
    await forgetInterrupted(engine, migrationsList);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return appliedMigrationNames;
  } finally {
    await pool.end();
  }
}

/**
 * The module keeps its memory in a module variable, so it is loaded once per process. Importing the package's main file
 * would do it too, but makes Node warn about its experimental import of WebAssembly.
 */
let loading: Promise<void> | undefined;
function loadEngine(): Promise<void> {
  loading ??= instantiateEngine();
  return loading;
}

async function instantiateEngine(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(entry.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...engineModule } });
  engineModule.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") {
    start();
  }
}

/** A migration runs as one implicit transaction, so one that failed left nothing behind and may simply run again. */
async function forgetInterrupted(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTERS,
  });
  for (const migrationName of failedMigrationNames) {
    await engine.markMigrationRolledBack({ migrationName });
  }
}

/**
 * The adapter cuts scripts at every semicolon, also inside function bodies. Sending the script whole lets PostgreSQL
 * parse it, and makes it one transaction.
 */
function wholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  pool: pg.Pool,
): SqlMigrationAwareDriverAdapterFactory {
  const withWholeScripts = (adapter: SqlDriverAdapter) =>
    Object.assign(adapter, {
      executeScript: async (script: string) => {
        await pool.query(script);
      },
    });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withWholeScripts(await factory.connect()),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

function readMigrations(baseDir: string): MigrationList {
  const lockPath = path.join(baseDir, "migration_lock.toml");
  const names = existsSync(baseDir)
    ? readdirSync(baseDir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockPath) ? readFileSync(lockPath, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(path.join(baseDir, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
