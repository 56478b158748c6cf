/**
 * How PostgreSQL carries out what lanes and people ask for all day, as the app's role under row-level security, with much
 * finished work: by indexes, and touching no more pages than a screen needs. The statements are those that the code
 * sends, recorded while it runs.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { type GrownTenant, growTenant } from "@/bench/growth/grown-tenant";
import { hotOperations } from "@/bench/growth/hot-operations";
import { rollUpSlice } from "@/server/features/reports/roll-up/roll-up-slice";
import { createTestHook, deliver } from "@/tests/support/published-hook";
import { expectQuick, explain, pagesOf, SMALL_PAGES } from "@/tests/support/query-plans";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();
const FINISHED = 12_000;

let tenant: GrownTenant;

beforeAll(async () => {
  tenant = await growTenant(database.url, FINISHED);
  while ((await rollUpSlice(tenant.tenantId, 240)).isFull);
}, 120_000);

const place = (tenantId = tenant.tenantId) => ({ appUrl: database.appUrl, tenantId });

describe("with much finished work, the database goes by indexes for", () => {
  it.each(Object.keys(hotOperations))("%s", async (name) => {
    await expectQuick(async () => hotOperations[name]?.(tenant, 7), place());
  });

  it("a search for a reference, old or new", async () => {
    const list = (search: string) => tenant.caller.instances.list({ scope: "all", filter: { search } });
    await expectQuick(() => list("R00000F"), place());
    expect((await list("R000001")).items.length).toBeGreaterThan(0);
  });

  it("a delivery to a hook, and its repetition", async () => {
    const { tenantId, publicId, secret } = await createTestHook(database.url);
    const send = () => deliver(publicId, { customer: "Ada", amount: 1 }, { secret, id: "msg_1" });
    await expectQuick(send, place(tenantId));
    await expectQuick(send, place(tenantId));
  });
});

it("would notice a table that is read whole", async () => {
  const titles = "select count(*) from instances where title like '%7%'";
  const plan = await explain({ text: titles, values: [] }, place());
  expect(pagesOf(plan)).toBeGreaterThan(SMALL_PAGES);
  const outcomes = "select element from step_facts where outcome = 'x'";
  const wide = await explain({ text: outcomes, values: [] }, place());
  expect(pagesOf(wide)).toBeGreaterThan(SMALL_PAGES);
});
