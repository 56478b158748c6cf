/** The service step on a data table, on the real lanes: what it reads and writes, and that it does so once. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Value } from "@/contracts/value";
import { createCaller } from "@/tests/support/caller";
import { CommitFaults } from "@/tests/support/commit-faults";
import { drawn, publishDefinition, row, startOf } from "@/tests/support/publish-definition";
import { queryAll } from "@/tests/support/query-all";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";
import { workLanes } from "@/tests/support/work-lanes";

const database = useTestDatabase();
const faults = new CommitFaults();
const serverId = crypto.randomUUID();

beforeAll(() =>
  queryAll(
    database.url,
    "insert into servers (id, name, host, pid, version, engine_version) values ($1, 'test', 'test', 1, '0', 2)",
    [serverId],
  ),
);

const begin = { id: "begin", type: "startEvent" };
const done = { id: "done", type: "endEvent" };
const cell = (column: string, expression: string) => ({ column, expression });

async function setUp() {
  const { tenantId, owner } = await createTestTenant();
  const caller = createCaller(owner);
  const { id: tableId } = await caller.dataTables.create({ name: "Suppliers", template: "suppliers" });
  const step = (id: string, operation: string, settings: object) => ({
    id,
    type: "dataRecord",
    tableId,
    operation,
    ...settings,
  });
  const work = async () => {
    while ((await workLanes(tenantId, serverId)) > 0);
  };
  const records = async () =>
    (await caller.dataTables.listRecords({ tableId })).items.map(({ cells }) => cells);
  const instance = async (instanceId: string) => {
    const [found] = await queryAll<{ status: string; state: { variables: Record<string, Value> } }>(
      database.url,
      "select status, state from instances where id = $1",
      [instanceId],
    );
    return { status: found?.status, variables: found?.state.variables ?? {} };
  };
  return { caller, tenantId, tableId, step, work, records, instance };
}

describe("a step on a data table", () => {
  it("adds, changes, finds, lists and deletes records, with who did it", async () => {
    const { caller, step, work, records, instance, tableId } = await setUp();
    const processId = await publishDefinition(
      caller,
      row("Works", [
        begin,
        step("add", "create", {
          values: [cell("number", '"S-1"'), cell("name", '"Acme"'), cell("paymentDays", "30")],
        }),
        step("raise", "update", {
          match: [cell("paymentDays", "add.paymentDays + 0.0")],
          values: [cell("paymentDays", "add.paymentDays * 2")],
        }),
        step("again", "upsert", { values: [cell("number", '"S-1"'), cell("country", '"Spain"')] }),
        step("other", "upsert", {
          values: [cell("number", "2"), cell("name", '"Bolt"'), cell("blocked", "true")],
        }),
        step("find", "find", { match: [cell("number", '"S-1"'), cell("contact", "null")] }),
        step("all", "list", {}),
        step("drop", "delete", { match: [cell("blocked", "true")] }),
        step("gone", "find", { match: [cell("number", '"2"')], whenMissing: "continue" }),
        done,
      ]),
    );
    const instanceId = await startOf(caller, processId);
    await work();
    const { status, variables } = await instance(instanceId);
    expect(status).toBe("completed");
    const acme = { number: "S-1", name: "Acme", paymentDays: 60, country: "Spain" };
    expect(variables.find).toMatchObject({ ...acme, found: true });
    expect(variables.all).toMatchObject([acme, { number: "2", blocked: true }]);
    expect(variables.drop).toMatchObject({ name: "Bolt" });
    expect(variables.gone).toEqual({ found: false });
    expect(await records()).toEqual([acme]);
    const past = await queryAll<{ kind: string; instance_id: string }>(
      database.url,
      "select kind, instance_id from data_table_changes where table_id = $1 order by id",
      [tableId],
    );
    expect(past.map(({ kind }) => kind)).toEqual(["created", "updated", "updated", "created", "deleted"]);
    expect(new Set(past.map((change) => change.instance_id))).toEqual(new Set([instanceId]));
  });

  it("raises an error that an event on its border catches, or stops with the reason", async () => {
    const { caller, step, work, instance } = await setUp();
    const error = (id: string, attachedTo: string, code: string) => ({
      id,
      type: "boundaryEvent",
      attachedTo,
      event: { type: "error", code },
    });
    const definition = drawn(
      "Catches",
      [
        begin,
        step("find", "find", { match: [cell("number", '"S-9"')] }),
        error("none", "find", "recordNotFound"),
        step("bad", "create", {
          values: [cell("number", '"S-1"'), cell("name", '"A"'), cell("contact", '"me"')],
        }),
        error("invalid", "bad", "recordInvalid"),
        step("stop", "update", { match: [cell("number", '"S-9"')], values: [cell("name", '"New"')] }),
        done,
      ],
      ["begin find", "find done", "none bad", "bad done", "invalid stop", "stop done"],
    );
    const instanceId = await startOf(caller, await publishDefinition(caller, definition));
    await work();
    const { status, variables } = await instance(instanceId);
    expect(status).toBe("running");
    expect(variables.none).toMatchObject({ code: "recordNotFound" });
    expect(variables.invalid).toMatchObject({
      message: expect.stringContaining("Contact must be an e-mail address."),
    });
    const { why } = await caller.instances
      .why({ instanceId })
      .then((told) => ({ why: JSON.stringify(told) }));
    expect(why).toContain("has no record that matches");
  });

  it.each(["before", "after", "disconnected"] as const)(
    "does it once when the server ends %s the commit",
    async (when) => {
      const { caller, tenantId, step, work, records, instance } = await setUp();
      const processId = await publishDefinition(
        caller,
        row("Counts", [
          begin,
          step("add", "create", {
            values: [cell("number", '"S-1"'), cell("name", '"Acme"'), cell("paymentDays", "1")],
          }),
          step("count", "update", {
            match: [cell("number", '"S-1"')],
            values: [cell("paymentDays", "add.paymentDays + 1")],
          }),
          done,
        ]),
      );
      for (let transaction = 1; transaction <= 4; transaction += 1) {
        const instanceId = await startOf(caller, processId);
        faults.arm({ transaction, when });
        await work().catch(() => undefined);
        faults.arm(null);
        if (faults.hasEnded) await faults.beginAnew();
        await queryAll(
          database.url,
          "update effects set ready_at = now() where tenant_id = $1 and status = 'open'",
          [tenantId],
        );
        await work();
        expect((await instance(instanceId)).status, `transaction ${transaction}`).toBe("completed");
        expect(await records(), `transaction ${transaction}`).toMatchObject([{ paymentDays: 2 }]);
        await queryAll(database.url, "delete from data_table_records where tenant_id = $1", [tenantId]);
      }
    },
  );
});

describe("the check of a process", () => {
  it("knows the tables, their columns and their types", async () => {
    const { caller, step, tableId } = await setUp();
    const check = async (settings: object, operation = "find") => {
      const { id: processId } = await caller.processes.create({ name: "Checked", template: "blank" });
      const { draftRevision } = await caller.processes.get({ processId });
      const draft = row("Checked", [begin, step("ask", operation, settings), done]);
      await caller.processes.updateDraft({ processId, draftRevision, draft });
      const { problems } = await caller.processes.check({ processId });
      return problems.map(({ code }) => code);
    };
    expect(await check({ match: [cell("number", '"S-1"')] })).toEqual([]);
    expect(await check({ match: [cell("size", "1")] })).toContain("columnUnknown");
    expect(await check({ match: [cell("paymentDays", '"many"')] })).toContain("typeMismatch");
    expect(await check({ match: [] })).toContain("matchMissing");
    expect(await check({ values: [cell("name", '"Acme"')] }, "create")).toContain("cellsMissing");
    expect(await check({ values: [cell("name", '"Acme"')] }, "upsert")).toContain("keyMissing");
    await caller.dataTables.archive({ tableId });
    expect(await check({ match: [cell("number", '"S-1"')] })).toContain("tableUnknown");
  });

  it("is what a change of columns is warned by", async () => {
    const { caller, step, tableId } = await setUp();
    const asks = row("Asks", [begin, step("ask", "find", { match: [cell("number", '"S-1"')] }), done]);
    const id = await publishDefinition(caller, asks);
    const { usedBy } = await caller.dataTables.get({ tableId });
    expect(usedBy).toEqual([{ id, name: "Asks", columns: ["number"] }]);
  });
});
