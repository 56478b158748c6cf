import { describe, expect, it } from "vitest";
import { createCaller } from "@/tests/support/caller";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

const row = (number: string, name: string, more: Record<string, string | number | boolean> = {}) => ({
  id: crypto.randomUUID(),
  cells: { number, name, ...more },
});

async function suppliers() {
  const { owner, addMember } = await createTestTenant();
  const { dataTables } = createCaller(owner);
  const { id: tableId } = await dataTables.create({ name: "Suppliers", template: "suppliers" });
  const numbers = async () =>
    (await dataTables.listRecords({ tableId })).items.map(({ cells }) => cells.number);
  return { dataTables, tableId, addMember, numbers };
}

describe("records", () => {
  it("are kept as their columns say, all of a call or none", async () => {
    const { dataTables, tableId, numbers } = await suppliers();
    const good = row("S-1", "Acme", { contact: "a@acme.test", paymentDays: 30, rating: "A", blocked: false });
    const bad = row("S-2", "Bolt", { contact: "nobody", paymentDays: 1.5 });
    await expect(dataTables.saveRecords({ tableId, create: [good, bad] })).rejects.toMatchObject({
      cause: {
        code: "INVALID_INPUT",
        details: {
          fieldErrors: {
            [`${bad.id}.contact`]: ["Contact must be an e-mail address."],
            [`${bad.id}.paymentDays`]: ["Payment days must be a whole number."],
          },
        },
      },
    });
    expect(await numbers()).toEqual([]);
    await dataTables.saveRecords({ tableId, create: [good] });
    const [kept] = (await dataTables.listRecords({ tableId, search: "ACME" })).items;
    expect(kept).toMatchObject({ id: good.id, version: 1, cells: good.cells });
  });

  it("have different keys, also when two exchange theirs at once", async () => {
    const { dataTables, tableId } = await suppliers();
    const [one, other] = [row("S-1", "Acme"), row("S-2", "Bolt")];
    await dataTables.saveRecords({ tableId, create: [one, other] });
    await expect(dataTables.saveRecords({ tableId, create: [row("S-1", "Copy")] })).rejects.toThrow(
      'Another record has "S-1" as its Number already.',
    );
    const exchanged = await dataTables.saveRecords({
      tableId,
      update: [
        { id: one.id, version: 1, cells: { number: "S-2" } },
        { id: other.id, version: 1, cells: { number: "S-1" } },
      ],
    });
    expect(exchanged.records.map(({ cells, version }) => [cells.number, cells.name, version])).toEqual([
      ["S-2", "Acme", 2],
      ["S-1", "Bolt", 2],
    ]);
  });

  it("are not changed over somebody else's newer version, and come back after a deletion", async () => {
    const { dataTables, tableId, numbers } = await suppliers();
    const record = row("S-1", "Acme");
    await dataTables.saveRecords({ tableId, create: [record] });
    const change = { tableId, update: [{ id: record.id, version: 1, cells: { name: "New" } }] };
    await dataTables.saveRecords(change);
    await expect(dataTables.saveRecords(change)).rejects.toMatchObject({ cause: { code: "CONFLICT" } });
    await dataTables.saveRecords({ tableId, delete: [{ id: record.id, version: 2 }] });
    expect(await numbers()).toEqual([]);
    await dataTables.saveRecords({ tableId, create: [record] });
    expect(await numbers()).toEqual(["S-1"]);
  });

  it("are shown page by page, and by what stands in a column", async () => {
    const { dataTables, tableId } = await suppliers();
    const create = Array.from({ length: 5 }, (_, index) =>
      row(`S-${index}`, `Supplier ${index}`, { blocked: index % 2 === 0 }),
    );
    await dataTables.saveRecords({ tableId, create });
    const first = await dataTables.listRecords({ tableId, limit: 3 });
    const rest = await dataTables.listRecords({ tableId, limit: 3, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...rest.items].map(({ id }) => id).sort()).toEqual(
      create.map(({ id }) => id).sort(),
    );
    const blocked = await dataTables.listRecords({ tableId, filter: { column: "blocked", value: "true" } });
    expect(blocked.items).toHaveLength(3);
  });

  it("are for builders to change and not for participants to see", async () => {
    const { tableId, addMember } = await suppliers();
    const viewer = createCaller(await addMember("viewer")).dataTables;
    const participant = createCaller(await addMember("participant")).dataTables;
    await expect(viewer.saveRecords({ tableId, create: [row("1", "Mine")] })).rejects.toThrow("Your role");
    expect((await viewer.listRecords({ tableId })).items).toEqual([]);
    await expect(participant.listRecords({ tableId })).rejects.toThrow("Your role");
  });
});

describe("columns", () => {
  it("change their type with the records, or not at all", async () => {
    const { dataTables, tableId } = await suppliers();
    await dataTables.saveRecords({ tableId, create: [row("7", "Acme"), row("eight", "Bolt")] });
    const { shape, name } = await dataTables.get({ tableId });
    const columns = shape.columns.map((column) =>
      column.key === "number" ? { ...column, type: "number" as const } : column,
    );
    const change = { tableId, revision: 1, name, shape: { ...shape, columns } };
    await expect(dataTables.update(change)).rejects.toThrow(/Number must be a number \(record [12]\)\./);
    const { items } = await dataTables.listRecords({ tableId });
    const eight = items.find(({ cells }) => cells.number === "eight");
    await dataTables.saveRecords({
      tableId,
      update: [{ id: eight?.id ?? "", version: 1, cells: { number: "8" } }],
    });
    expect(await dataTables.update(change)).toEqual({ revision: 2 });
    const after = await dataTables.listRecords({ tableId });
    expect(after.items.map(({ cells }) => cells.number).sort()).toEqual([7, 8]);
    await expect(dataTables.update(change)).rejects.toMatchObject({ cause: { code: "CONFLICT" } });
  });
});

describe("a CSV file", () => {
  it("says what it would add, change and leave, and line by line what is wrong", async () => {
    const { dataTables, tableId, numbers } = await suppliers();
    await dataTables.saveRecords({ tableId, create: [row("S-1", "Acme"), row("S-2", "Bolt")] });
    const csv = [
      "Number;Name;Payment days;Remarks",
      'S-1;"Acme; new";30;x',
      "S-2;Bolt;;",
      "S-3;Crane;1.5;",
      "S-4;Dyno;14;",
      "S-4;Again;14;",
    ].join("\n");
    const preview = await dataTables.previewImport({ tableId, csv });
    expect(preview).toMatchObject({ added: 1, changed: 1, same: 1, refused: 2 });
    expect(preview.headings.at(-1)).toEqual({ heading: "Remarks", column: null });
    expect(preview.problems).toEqual([
      { line: 4, message: "Payment days must be a whole number." },
      { line: 6, message: "It has the same key as line 5." },
    ]);
    expect(await dataTables.import({ tableId, csv })).toMatchObject({ added: 1, changed: 1 });
    expect((await numbers()).sort()).toEqual(["S-1", "S-2", "S-4"]);
  });

  it("with wrong quotes is refused with the line", async () => {
    const { dataTables, tableId } = await suppliers();
    const open = dataTables.previewImport({ tableId, csv: 'Number,Name\n1,Acme\n2,"Bolt\n3,Crane\n' });
    await expect(open).rejects.toThrow(/A quote is opened and never closed/);
    const inside = dataTables.previewImport({ tableId, csv: 'Number,Name\n1,Acme\n2,15" pipe\n' });
    await expect(inside).rejects.toThrow(/In line 3 a quote stands within a cell/);
  });

  it("goes out without formulas and comes in again as it was", async () => {
    const { dataTables, tableId } = await suppliers();
    const record = row("S-1", "=1+1", { paymentDays: -3, contact: "a@b.test", blocked: true });
    await dataTables.saveRecords({ tableId, create: [record] });
    const { csv } = await dataTables.export({ tableId });
    expect(csv.split("\r\n")[1]).toBe("S-1,'=1+1,a@b.test,,-3,,yes");
    expect(await dataTables.previewImport({ tableId, csv })).toMatchObject({ same: 1, refused: 0 });
  });

  it("of 10,000 records comes in at once, and one more does not", async () => {
    const { dataTables, tableId } = await suppliers();
    const lines = Array.from({ length: 10_000 }, (_, index) => `S-${index},Supplier ${index},${index % 90}`);
    const csv = ["Number,Name,Payment days", ...lines].join("\n");
    expect(await dataTables.import({ tableId, csv })).toMatchObject({ added: 10_000, refused: 0 });
    await expect(dataTables.saveRecords({ tableId, create: [row("one", "more")] })).rejects.toThrow(
      "would have 10001 records",
    );
    expect((await dataTables.listRecords({ tableId, search: "supplier 9999" })).items).toHaveLength(1);
  }, 20_000);
});
