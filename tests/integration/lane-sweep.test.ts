import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createPool } from "@/server/db";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import { useTestDatabase } from "@/tests/support/test-database";
import { sweep } from "@/worker/lanes/sweep";

const database = useTestDatabase();
const TENANTS = 2_000;
let admin: pg.Client;
let queuePool: pg.Pool;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  queuePool = createPool(database.queueUrl, { max: 1 });
  await insertTimers("now() + interval '1 hour'", TENANTS);
  await admin.query("analyze timers");
});
afterAll(async () => {
  await admin.end();
  await queuePool.end();
});

/** One timer for each of so many tenants; what else would belong to them does not matter here. */
async function insertTimers(dueAt: string, tenants: number): Promise<void> {
  await admin.query("begin; set local session_replication_role = replica");
  await admin.query(
    `insert into timers (tenant_id, instance_id, token, purpose, due_at)
     select md5('tenant ' || number)::uuid, gen_random_uuid(), 1, 'wait', ${dueAt} from generate_series(1, $1) number`,
    [tenants],
  );
  await admin.query("commit");
}

const listDue = () =>
  withPlatformSql(async (client) => {
    const { rows } = await client.query<{ tenant_id: string }>("select tenant_id from list_due_tenants()");
    const { rows: reads } = await client.query<{ scans: number; rows: number }>(
      `select (seq_scan + idx_scan)::int as scans, (seq_tup_read + idx_tup_fetch)::int as rows
       from pg_stat_xact_user_tables where relname = 'timers'`,
    );
    return { tenants: rows.map((row) => row.tenant_id), read: reads[0] };
  });

const countJobs = async () => {
  const { rows } = await admin.query<{ count: number }>(
    "select count(*)::int as count from graphile_worker.jobs where key like 'timers:%'",
  );
  return rows[0]?.count ?? -1;
};

it("does not look at timers that are not due yet, as the application's role", async () => {
  const { tenants, read } = await listDue();
  expect(tenants).toEqual([]);
  expect(read?.scans).toBeLessThan(5);
  expect(read?.rows).toBe(0);
});

it("puts a job into the queue for each tenant with something due, and again only after a while", async () => {
  await insertTimers("now() - interval '1 s'", 3);
  await sweep(queuePool);
  expect(await countJobs()).toBe(3);
  await admin.query("delete from graphile_worker._private_jobs");
  await sweep(queuePool);
  expect(await countJobs()).toBe(0);
  await admin.query("update sweeps set swept_at = now() - interval '1 s'");
  await sweep(queuePool);
  expect(await countJobs()).toBe(3);
});

it("finds every tenant in a long backlog, and calls a second slot for what has waited long", async () => {
  await insertTimers("now() - interval '1 minute'", 1_500);
  expect(new Set((await listDue()).tenants).size).toBe(1_500);
  await admin.query("update sweeps set swept_at = now() - interval '1 s'");
  await sweep(queuePool);
  expect(await countJobs()).toBe(3_000);
});
