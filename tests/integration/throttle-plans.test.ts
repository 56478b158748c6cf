/** However long the queues of limits and however many starts a period has, a look at one limit reads its own rows only. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listTurns } from "@/server/runtime/list-turns";
import { reserveTry } from "@/server/runtime/reserve-try";
import { takePermits } from "@/server/runtime/take-permits";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { workSlice } from "@/server/runtime/work-slice";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { sequence } from "@/tests/support/process-definitions";
import { type PublishedProcess, publishProcess } from "@/tests/support/published-process";
import { expectQuick } from "@/tests/support/query-plans";
import { startMany } from "@/tests/support/started-instances";
import { useTestDatabase } from "@/tests/support/test-database";
import { workLanes } from "@/tests/support/work-lanes";

const database = useTestDatabase();
const OTHERS = 30_000;
const limits = { concurrency: { limit: 5 }, rateLimit: { limit: 10_000, per: 86_400 } };
const call = { id: "call", name: "Call", type: "httpRequest", url: "http://127.0.0.1:9/", ...limits };

let published: PublishedProcess;
let admin: pg.Client;

/** Rows of other limits of the tenant; keys to instances are not checked. */
const SEED = `
  insert into permits (tenant_id, instance_id, token, kind, throttle, process_id, element, max, asked_at, granted_at)
  select $1, gen_random_uuid(), 1, case when n % 2 = 0 then 'rate' else 'concurrency' end, md5((n % 300)::text)::uuid, $2, 'other', 3,
    now() - interval '1 hour', case when n % 3 = 0 then now() end
  from generate_series(1, ${OTHERS}) n;`;
const SEED_STARTS = `
  insert into permit_starts (tenant_id, throttle, at, instance_id, token, until)
  select $1, md5((n % 300)::text)::uuid, now() - interval '1 ms' * n, gen_random_uuid(), 1, now() + interval '1 hour'
  from generate_series(1, ${OTHERS}) n`;
const SEED_CALLS = `
  insert into throttle_calls (tenant_id, throttle, due_at)
  select $1, md5((n % 300)::text)::uuid, now() + interval '1 hour' from generate_series(1, ${OTHERS}) n`;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  published = await publishProcess(database.url, { definition: sequence("Call", [call]) });
  const { tenantId, processId } = published;
  await admin.query("set session_replication_role = replica");
  await admin.query(SEED, [tenantId, processId]);
  for (const sql of [SEED_STARTS, SEED_CALLS]) await admin.query(sql, [tenantId]);
  await startMany(published, 20);
  await admin.query("vacuum (analyze) permits, permit_starts, throttle_calls, instances");
});
afterAll(async () => {
  await admin.end();
  await closeWakes();
});

const place = () => ({ appUrl: database.appUrl, tenantId: published.tenantId });
const waiting = async () => {
  const { rows } = await admin.query<{ id: string; granted: boolean }>(
    `select instance_id as id, granted_at is not null as granted from permits
     where tenant_id = $1 and element = 'call' and kind = 'concurrency' order by granted_at nulls last`,
    [published.tenantId],
  );
  return rows;
};

describe("with long queues at other limits, the database goes by indexes", () => {
  it("when requests ask for their turn, get it, and give it back", async () => {
    const { tenantId } = published;
    const serverId = randomUUID();
    await admin.query(
      "insert into servers (id, name, host, pid, version, engine_version) values ($1, 'test', 'test', 1, '0', 2)",
      [serverId],
    );
    await expectQuick(() => workLanes(tenantId, serverId), place());
    await expectQuick(() => workSlice({ tenantId, serverId }, takePermits, 250), place());
    expect((await waiting()).filter(({ granted }) => granted).length).toBeGreaterThan(0);
  });

  it("when a page tells the place in the queue", async () => {
    const { tenantId } = published;
    const last = (await waiting()).at(-1);
    await expectQuick(
      () => withTenantSql(tenantId, (client) => listTurns(client, tenantId, last?.id ?? "")),
      place(),
    );
  });

  it("when a try that is made again takes room in its rate", async () => {
    const { tenantId } = published;
    const { rows } = await admin.query<{ instance_id: string; token: number }>(
      "select instance_id, token from permits where tenant_id = $1 and element = 'call' and kind = 'rate' and granted_at is not null",
      [tenantId],
    );
    const [held] = rows;
    if (held === undefined) throw new Error("No step has begun.");
    const one = { tenantId, instanceId: held.instance_id, token: held.token };
    await expectQuick(() => withTenantSql(tenantId, (client) => reserveTry(client, one, 10)), place());
  });
});
