/**
 * How PostgreSQL carries out what the code really sends, as the app's role under row-level security: statements are recorded
 * while work is done, and explained afterwards.
 */
import pg from "pg";
import { expect, vi } from "vitest";

/** Pages of 8 kB that one statement may touch; a table of the size that tests make has ten times as many. */
const MOST_PAGES = 1_500;
/** A table or partition that fits here may be read whole. */
export const SMALL_PAGES = 20;
const BIG =
  /^(instances|submissions|journal|step_facts|effects|tasks|task_candidates|timers|messages|hook_deliveries|permits|permit_starts|throttle_calls)(_\d{4}_\d\d|_rest)?$/;

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

type Place = { appUrl: string; tenantId: string };

/**
 * Carries the statement out as the app would, and undoes it. What inserts has been done already and would clash, so it is
 * only planned.
 */
export async function explain({ text, values }: Statement, { appUrl, tenantId }: Place): Promise<Node> {
  const how = /insert into/i.test(text) ? "format json" : "analyze, buffers, format json";
  const client = new pg.Client({ connectionString: appUrl });
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

export const pagesOf = (node: Node) => (node["Shared Hit Blocks"] ?? 0) + (node["Shared Read Blocks"] ?? 0);
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Big tables that are read whole. */
const readWhole = (plan: Node) =>
  nodesOf(plan)
    .filter((node) => node["Node Type"] === "Seq Scan" && BIG.test(node["Relation Name"] ?? ""))
    .filter((node) => pagesOf(node) > SMALL_PAGES)
    .map((node) => node["Relation Name"]);

/** Fails when a statement of the work reads a big table whole, or more pages than a slice or a screen needs. */
export async function expectQuick(work: () => Promise<unknown>, place: Place): Promise<void> {
  const statements = await record(work);
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) {
    const plan = await explain(statement, place);
    expect([statement.text, readWhole(plan)]).toEqual([statement.text, []]);
    expect([statement.text, pagesOf(plan) <= MOST_PAGES || pagesOf(plan)]).toEqual([statement.text, true]);
  }
}
