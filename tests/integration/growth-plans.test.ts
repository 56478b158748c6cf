/**
 * How PostgreSQL carries out what lanes and people ask for all day, as the app's role under row-level security, with much
 * finished work: by indexes, and touching no more pages than a screen needs. The statements are those that the code
 * sends, recorded while it runs.
 */
import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type GrownTenant, growTenant } from "@/bench/growth/grown-tenant";
import { hotOperations } from "@/bench/growth/hot-operations";
import { rollUpSlice } from "@/server/features/reports/roll-up/roll-up-slice";
import { createTestHook, deliver } from "@/tests/support/published-hook";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();
const FINISHED = 12_000;
/** Pages of 8 kB that one statement may touch; a table of this size has ten times as many. */
const MOST_PAGES = 1_500;
/** A table or partition that fits here may be read whole. */
const SMALL_PAGES = 20;
const BIG =
  /^(instances|journal|step_facts|effects|tasks|task_candidates|timers|messages|hook_deliveries)(_\d{4}_\d\d|_rest)?$/;

let tenant: GrownTenant;

beforeAll(async () => {
  tenant = await growTenant(database.url, FINISHED);
  while ((await rollUpSlice(tenant.tenantId, 240)).isFull);
}, 120_000);

type Statement = { text: string; values: unknown[] };

/** What is sent to the database while the work is done, each statement once. */
async function record(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent = new Map<string, Statement>();
  const query = pg.Client.prototype.query;
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [config, values] = args;
    const text = typeof config === "string" ? config : (config as { text?: string } | null)?.text;
    const given = Array.isArray(values) ? values : ((config as { values?: unknown[] } | null)?.values ?? []);
    if (typeof text === "string" && /^\s*(select|with|insert|update|delete)/i.test(text)) {
      sent.set(text, { text, values: given });
    }
    return Reflect.apply(query, this, args);
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return [...sent.values()];
}

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  Plans?: Node[];
};

/**
 * Carries the statement out as the app would, and undoes it. What inserts has been done already and would clash, so it is
 * only planned.
 */
async function explain({ text, values }: Statement, tenantId = tenant.tenantId): Promise<Node> {
  const how = /insert into/i.test(text) ? "format json" : "analyze, buffers, format json";
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    await client.query(`begin; select set_config('stepwell.tenant_id', '${tenantId}', true)`);
    const { rows } = await client.query(`explain (${how}) ${text}`, values);
    await client.query("rollback");
    return rows[0]["QUERY PLAN"][0].Plan;
  } finally {
    await client.end();
  }
}

const pagesOf = (node: Node) => (node["Shared Hit Blocks"] ?? 0) + (node["Shared Read Blocks"] ?? 0);
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Big tables that are read whole. */
const readWhole = (plan: Node) =>
  nodesOf(plan)
    .filter((node) => node["Node Type"] === "Seq Scan" && BIG.test(node["Relation Name"] ?? ""))
    .filter((node) => pagesOf(node) > SMALL_PAGES)
    .map((node) => node["Relation Name"]);

async function expectQuick(work: () => Promise<unknown>, tenantId?: string): Promise<void> {
  const statements = await record(work);
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) {
    const plan = await explain(statement, tenantId);
    expect([statement.text, readWhole(plan)]).toEqual([statement.text, []]);
    expect([statement.text, pagesOf(plan) <= MOST_PAGES || pagesOf(plan)]).toEqual([statement.text, true]);
  }
}

describe("with much finished work, the database goes by indexes for", () => {
  it.each(Object.keys(hotOperations))("%s", async (name) => {
    await expectQuick(async () => hotOperations[name]?.(tenant, 7));
  });

  it("a search for a reference, old or new", async () => {
    const list = (search: string) => tenant.caller.instances.list({ scope: "all", filter: { search } });
    await expectQuick(() => list("R00000F"));
    expect((await list("R000001")).items.length).toBeGreaterThan(0);
  });

  it("a delivery to a hook, and its repetition", async () => {
    const { tenantId, publicId, secret } = await createTestHook(database.url);
    const send = () => deliver(publicId, { customer: "Ada", amount: 1 }, { secret, id: "msg_1" });
    await expectQuick(send, tenantId);
    await expectQuick(send, tenantId);
  });
});

it("would notice a table that is read whole", async () => {
  const plan = await explain({ text: "select count(*) from instances where title like '%7%'", values: [] });
  expect(pagesOf(plan)).toBeGreaterThan(SMALL_PAGES);
  const wide = await explain({ text: "select element from step_facts where outcome = 'x'", values: [] });
  expect(pagesOf(wide)).toBeGreaterThan(SMALL_PAGES);
});
