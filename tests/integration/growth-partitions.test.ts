/** Journal, step facts and effects lie in partitions by month: nobody gets around their row-level security, nothing is lost. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { v7 as newId } from "uuid";
import { expect, inject, it } from "vitest";
import { migrateDatabase } from "@/scripts/database/migrate-database";
import { queryAll } from "@/tests/support/query-all";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();

const TABLES = ["journal", "step_facts", "effects"];
const THE_MIGRATION = "20261123060000_month_partitions";
const NO_MONTH = "ffffffff-0000-4000-8000-000000000000";

const listPartitions = (url: string, parent: string) =>
  queryAll<{ name: string }>(
    url,
    "select inhrelid::regclass::text as name from pg_inherits where inhparent = $1::regclass order by 1",
    [parent],
  ).then((rows) => rows.map(({ name }) => name));

it("has partitions for this month and the next three, and one for ids of no month", async () => {
  const [{ months } = { months: [] }] = await queryAll<{ months: string[] }>(
    database.url,
    `select array_agg(to_char((now() at time zone 'UTC') + make_interval(months => n), '_YYYY_MM') order by n) as months
     from generate_series(0, 3) n`,
  );
  for (const parent of TABLES) {
    const expected = [...months, "_rest"].map((month) => parent + month);
    expect(await listPartitions(database.url, parent)).toEqual(expected);
  }
});

it("makes more months when the app asks, each once, and with all that the parent has", async () => {
  const make = () =>
    queryAll<{ made: string[] }>(database.appUrl, "select create_month_partitions(5) as made");
  expect((await make())[0]?.made).toHaveLength(6);
  expect((await make())[0]?.made).toEqual([]);
  const unlike = await queryAll(
    database.url,
    `select inhrelid::regclass::text as name from pg_inherits
     where inhparent::regclass::text = any($1) and (select count(*) from pg_index where indrelid = inhrelid)
       <> (select count(*) from pg_index where indrelid = inhparent)`,
    [TABLES],
  );
  expect(unlike).toEqual([]);
});

it("moves what lay in the partition for the rest into its month, when that is made at last", async () => {
  const id = newId({ msecs: Date.now() + 250 * 86_400_000 });
  const place = () =>
    queryAll<{ place: string }>(
      database.url,
      "select tableoid::regclass::text as place from journal where instance_id = $1",
      [id],
    );
  await queryAll(
    database.url,
    "insert into journal (tenant_id, instance_id, sequence, at, actor, events) values ($1, $2, 1, now(), '{}', '[]')",
    [newId(), id],
  );
  expect(await place()).toEqual([{ place: "journal_rest" }]);
  await queryAll(database.appUrl, "select create_month_partitions(12)");
  expect(await place()).toEqual([{ place: expect.stringMatching(/^journal_20\d\d_\d\d$/) }]);
});

it("lets the app into no partition but through the parent", async () => {
  const open = await queryAll(
    database.url,
    `select inhrelid::regclass::text as name from pg_inherits where inhparent::regclass::text = any($1)
     and has_table_privilege('stepwell_app', inhrelid, 'select, insert, update, delete, truncate')`,
    [TABLES],
  );
  expect(open).toEqual([]);
  for (const sql of ["select from journal_rest", "drop table effects_rest"]) {
    await expect(queryAll(database.appUrl, sql), sql).rejects.toThrow(/permission denied|must be owner/);
  }
});

it("keeps what a database of the release before holds, each row in the month of its instance", async () => {
  const url = await databaseOfBefore();
  try {
    const [past, now] = [newId({ msecs: Date.UTC(2026, 2, 5) }), newId()];
    const tenant = newId();
    for (const id of [past, now, NO_MONTH]) {
      await queryAll(
        url,
        "insert into journal (tenant_id, instance_id, sequence, at, actor, events) values ($1, $2, 1, now(), '{}', '[]')",
        [tenant, id],
      );
    }
    expect(await migrateDatabase(url)).toContain(THE_MIGRATION);
    const rows = await queryAll<{ id: string; place: string }>(
      url,
      "select instance_id as id, tableoid::regclass::text as place from journal",
    );
    const placeOf = (id: string) => rows.find((row) => row.id === id)?.place;
    expect(rows).toHaveLength(3);
    expect(placeOf(past)).toBe("journal_2026_03");
    expect(placeOf(now)).toMatch(/^journal_20\d\d_\d\d$/);
    expect(placeOf(NO_MONTH)).toBe("journal_rest");
    const indexes = await queryAll(
      url,
      "select indexname from pg_indexes where tablename = 'effects' order by 1",
    );
    expect(indexes.map(({ indexname }) => indexname)).toEqual(
      expect.arrayContaining(["effects_pkey", "effects_ready", "effects_leased"]),
    );
  } finally {
    await queryAll(inject("postgresUrl"), `drop database ${new URL(url).pathname.slice(1)} with (force)`);
  }
});

/** A database as the migrations before partitions leave it. */
async function databaseOfBefore(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "stepwell-migrations-"));
  const source = path.resolve("prisma/migrations");
  for (const name of readdirSync(source)) {
    if (name < THE_MIGRATION || name.endsWith(".toml")) {
      cpSync(path.join(source, name), path.join(folder, name), { recursive: true });
    }
  }
  const name = `before_${newId().replaceAll("-", "")}`;
  await queryAll(inject("postgresUrl"), `create database ${name}`);
  const address = new URL(inject("postgresUrl"));
  address.pathname = `/${name}`;
  await migrateDatabase(address.toString(), folder);
  rmSync(folder, { recursive: true });
  return address.toString();
}
