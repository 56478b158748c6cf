/** What can happen to PostgreSQL besides dying: no connection left, a silent network, a full disk. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { say } from "@/scripts/run/say";
import { getDatabaseAway } from "@/server/database-state";
import { closeDatabase } from "@/server/db";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { withPlatform, withPlatformSql } from "@/server/tenancy/with-tenant";
import { CutProxy } from "@/tests/chaos/cut-proxy";
import { checkExactlyOnce } from "@/tests/support/check-exactly-once";
import { fiveSteps } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { queryAll } from "@/tests/support/query-all";
import { mountSmallDisk, type SmallDisk } from "@/tests/support/small-disk";
import { startMany } from "@/tests/support/started-instances";
import { copyTemplate, createTemplate } from "@/tests/support/template-database";
import { startTestCluster, type TestCluster } from "@/tests/support/test-cluster";
import { until } from "@/tests/support/until";
import { workLanes } from "@/tests/support/work-lanes";

const INSTANCES = 60;

let cluster: TestCluster;
let proxy: CutProxy;
let disk: SmallDisk | undefined;
/** The superuser's, past the proxy. */
let url: string;

beforeAll(async () => {
  cluster = await startTestCluster();
  await createTemplate(cluster);
  url = (await copyTemplate(cluster.url("postgres"))).url;
  disk = mountSmallDisk(128);
  if (disk === undefined) {
    say("No file system can be mounted here; the full disk is not tested.");
  } else {
    await queryAll(url, `create tablespace small location '${disk.folder}'`);
    await queryAll(
      cluster.url("postgres"),
      `alter database ${new URL(url).pathname.slice(1)} set tablespace small`,
    );
  }
  proxy = await CutProxy.open(Number(new URL(url).port));
  const cuttable = new URL(url);
  cuttable.port = String(proxy.port);
  process.env.DATABASE_URL = cuttable.toString();
});

beforeEach(async () => {
  await withPlatformSql((client) => client.query("select"));
  expect(getDatabaseAway()).toBeNull();
});

afterEach(() => {
  proxy.heal();
  disk?.free();
});

afterAll(async () => {
  await closeWakes();
  await closeDatabase();
  proxy.close();
  await cluster.dispose();
  disk?.remove();
});

const unavailable = expect.objectContaining({ code: "UNAVAILABLE" });
const untilBack = () =>
  until("the database is back", async () => getDatabaseAway() === null, 15_000).then(() =>
    withPlatform((tx) => tx.$queryRaw`select 1`),
  );

it("waits for a moment when no connection is left, says so when it lasts, and goes on", async () => {
  await closeDatabase();
  await queryAll(url, "alter role stepwell_app connection limit 0");
  const patient = withPlatformSql((client) => client.query("select"));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await queryAll(url, "alter role stepwell_app connection limit -1");
  await expect(patient).resolves.toBeDefined();

  await closeDatabase();
  await queryAll(url, "alter role stepwell_app connection limit 0");
  await expect(withPlatform((tx) => tx.$queryRaw`select 1`)).rejects.toEqual(unavailable);
  await until("it is told", async () => getDatabaseAway() !== null);
  expect(getDatabaseAway()?.reason).toBe("PostgreSQL has no connection left.");
  await queryAll(url, "alter role stepwell_app connection limit -1");
  await untilBack();
});

it("gives up connections over a network that went silent, long before the queries' own time ends", async () => {
  const isCut = performance.now();
  const slow = withPlatformSql((client) => client.query("select pg_sleep(0.2)"));
  proxy.cut();
  await expect(slow).rejects.toEqual(unavailable);
  expect(performance.now() - isCut).toBeLessThan(20_000);
  await until("it is told", async () => getDatabaseAway() !== null);
  expect(getDatabaseAway()?.reason).toBe("PostgreSQL does not answer.");
  proxy.heal();
  await untilBack();
});

it("blames nobody when the disk is full, and does the work when there is room", async (context) => {
  if (disk === undefined) return context.skip();
  const published = await publishProcess(url, { definition: fiveSteps() });
  await startMany(published, INSTANCES);
  const serverId = randomUUID();
  await queryAll(
    url,
    "insert into servers (id, name, host, pid, version, engine_version) values ($1, 'a', 'a', 1, '0', 2)",
    [serverId],
  );
  disk.fill();
  await expect(workLanes(published.tenantId, serverId)).rejects.toEqual(unavailable);
  await until("it is told", async () => getDatabaseAway() !== null);
  expect(getDatabaseAway()?.reason).toBe("PostgreSQL's disk is full.");
  disk.free();
  await untilBack();
  while ((await workLanes(published.tenantId, serverId)) > 0);
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await checkExactlyOnce(admin, published.tenantId, { instances: INSTANCES, elements: 7 });
  await admin.end();
});
