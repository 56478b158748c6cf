import pg from "pg";
import { expect, it } from "vitest";
import { createTestDatabase } from "@/tests/support/test-database";

async function queryValue(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: unknown }>(sql);
    return rows[0]?.value;
  } finally {
    await client.end();
  }
}

it("gives a migrated database in which app and queue sign in as themselves", async () => {
  const database = await createTestDatabase();
  try {
    expect(await queryValue(database.appUrl, "select current_user as value")).toBe("stepwell_app");
    expect(await queryValue(database.queueUrl, "select current_user as value")).toBe("stepwell_queue");
    expect(
      await queryValue(
        database.url,
        "select pg_get_userbyid(relowner) as value from pg_class where oid = 'graphile_worker._private_jobs'::regclass",
      ),
    ).toBe("stepwell_queue");
  } finally {
    await database.dispose();
  }
});

it("drops the database when it is disposed of", async () => {
  const database = await createTestDatabase();
  await database.dispose();
  await expect(queryValue(database.url, "select 1 as value")).rejects.toThrow("does not exist");
});
