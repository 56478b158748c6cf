/** A list of hosts: each connection goes to the primary, whichever it is. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrateDatabase } from "@/scripts/database/migrate-database";
import { closeDatabase, createClient, createPool } from "@/server/db";
import { withPlatform, withPlatformSql } from "@/server/tenancy/with-tenant";
import { queryAll } from "@/tests/support/query-all";
import { type StandbyCluster, startStandbyCluster } from "@/tests/support/standby-cluster";
import { until } from "@/tests/support/until";

let cluster: StandbyCluster;

beforeAll(async () => {
  cluster = await startStandbyCluster();
  process.env.DATABASE_URL = cluster.url("postgres");
});

afterAll(async () => {
  await closeDatabase();
  await cluster.dispose();
});

const unavailable = { code: "UNAVAILABLE" };
const portOf = (url: string) => Number(new URL(url).port);
const askPort = async () => {
  const [row] = await withPlatform(
    (tx) => tx.$queryRaw<{ port: string }[]>`select current_setting('port') as port`,
  );
  return Number(row?.port);
};

it("migrates, reads and writes at the primary", async () => {
  expect((await migrateDatabase(cluster.url("postgres"))).length).toBeGreaterThan(0);
  expect(await askPort()).toBe(portOf(cluster.primaryUrl("postgres")));
});

it("says that the database is away while there is no primary, and goes on at the promoted standby", async () => {
  const listener = createClient(cluster.url("postgres"), "test");
  await listener.connect();
  const ended = new Promise((resolve) => listener.once("end", resolve));
  await cluster.killPrimary();
  await ended;
  await expect(withPlatform((tx) => tx.$queryRaw`select 1`)).rejects.toMatchObject(unavailable);
  await expect(withPlatformSql((client) => client.query("select 1"))).rejects.toMatchObject(unavailable);
  await expect(createClient(cluster.url("postgres"), "test").connect()).rejects.toThrow(/is a standby/);

  await cluster.promote();
  const port = await until("a query is answered", () => askPort().catch(() => null), 5_000);
  expect(port).toBe(portOf(cluster.primaryUrl("postgres")));
});

it("throws a connection away whose server only reads, and calls that away", async () => {
  await cluster.rejoin();
  const standby = createPool(cluster.standbyUrl("postgres"), { max: 1 });
  const client = await standby.connect();
  await expect(client.query("create table t ()")).rejects.toMatchObject({ code: "25006" });
  await until("the connection is dropped", async () =>
    client.query("select 1").then(
      () => false,
      () => true,
    ),
  );
  client.release();
  expect(standby.totalCount).toBe(0);
  await standby.end();

  await queryAll(
    cluster.primaryUrl("postgres"),
    "alter role stepwell_app set default_transaction_read_only = on",
  );
  await closeDatabase();
  const write = (tx: { $executeRaw: (text: TemplateStringsArray) => Promise<number> }) =>
    tx.$executeRaw`delete from servers`;
  await expect(withPlatform(write)).rejects.toMatchObject(unavailable);
  await expect(withPlatform((tx) => tx.server.deleteMany())).rejects.toMatchObject(unavailable);
  await expect(withPlatformSql((c) => c.query("delete from servers"))).rejects.toMatchObject(unavailable);
});
