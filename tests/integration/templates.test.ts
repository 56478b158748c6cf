import { describe, expect, it } from "vitest";
import type { GalleryKey } from "@/server/features/templates/templates.schema";
import { createCaller } from "@/tests/support/caller";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

/** With all kinds of parts among them; that each of the others compiles is seen without a database. */
const some: readonly GalleryKey[] = ["leave", "onboarding", "purchase", "incident", "invoice"];

const named = (rows: readonly { name: string }[]) => rows.map(({ name }) => name).toSorted();

describe("using a template", () => {
  it("makes processes that a fresh tenant can publish as they are, side by side", async () => {
    const { owner } = await createTestTenant();
    const { templates, processes, scenarios } = createCaller(owner);
    for (const key of some) {
      const { processId } = await templates.createFrom({ key });
      const { number, warnings } = await processes.publish({ processId, draftRevision: 1 });
      expect({ key, number, warnings }).toEqual({ key, number: 1, warnings: [] });
      expect((await scenarios.list({ processId })).length).toBeGreaterThan(1);
    }
  });

  it("makes a second set under names of its own, and keeps records in one table", async () => {
    const { owner } = await createTestTenant();
    const { templates, processes, forms, decisions, dataTables } = createCaller(owner);
    await templates.createFrom({ key: "purchase" });
    const { name, processId } = await templates.createFrom({ key: "purchase" });
    expect(name).toBe("Purchase request 2");
    expect((await processes.get({ processId })).draft.name).toBe(name);
    expect(named((await forms.list({})).items)).toEqual([
      "Purchase order",
      "Purchase order 2",
      "Purchase request",
      "Purchase request 2",
    ]);
    expect(named((await decisions.list({})).items)).toEqual(["Purchase approval", "Purchase approval 2"]);
    const tables = (await dataTables.list({})).items;
    expect(named(tables)).toEqual(["Purchase orders"]);
    const records = await dataTables.listRecords({ tableId: tables[0]?.id ?? "" });
    expect(records.items).toHaveLength(3);
  });

  it("gives the work to the tenant's groups of that name that have members", async () => {
    const { owner, addMember } = await createTestTenant();
    const { templates, processes, groups } = createCaller(owner);
    const { id: groupId } = await groups.create({ name: "finance" });
    await groups.create({ name: "Purchasing" });
    const fatima = await addMember("participant", "Fatima Finance");
    await groups.addMember({ groupId, memberId: fatima.memberId });
    expect((await templates.get({ key: "purchase" })).people).toEqual([
      { name: "Finance", group: "finance" },
      { name: "Purchasing", group: null },
      { name: "Directors", group: null },
    ]);
    const { processId } = await templates.createFrom({ key: "purchase" });
    const { elements } = (await processes.get({ processId })).draft;
    const candidatesOf = (id: string) => elements.find((element) => element.id === id);
    expect(candidatesOf("finance_approval")).toMatchObject({ candidates: [{ kind: "group", groupId }] });
    expect(candidatesOf("place_order")).toMatchObject({
      candidates: [
        { kind: "role", role: "owner" },
        { kind: "role", role: "admin" },
      ],
    });
  });

  it("is for builders", async () => {
    const { addMember } = await createTestTenant();
    const { templates } = createCaller(await addMember("participant"));
    await expect(templates.createFrom({ key: "leave" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(templates.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
