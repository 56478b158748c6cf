import { describe, expect, it } from "vitest";
import type { TableShape } from "@/contracts/data-table";
import type { AskedOutside } from "./request-of";
import { suggestedReply } from "./suggested-reply";

const shape: TableShape = {
  columns: [
    { key: "number", label: "Number", type: "text", required: true },
    { key: "city", label: "City", type: "text", required: false },
  ],
  keyColumn: "number",
};
const ask = (operation: "find" | "list"): AskedOutside => ({
  kind: "dataRecord",
  tableId: "t",
  operation,
  match: { number: "7" },
  values: {},
  whenMissing: "error",
});

describe("a suggested reply", () => {
  it("has the columns of the table and what was looked for", () => {
    expect(suggestedReply(ask("find"), () => shape)).toMatchObject({ found: true, number: "7", city: null });
  });

  it("is a list where all records are asked for", () => {
    expect(suggestedReply(ask("list"), () => shape)).toHaveLength(1);
  });

  it("of a table that is gone is a record without columns", () => {
    expect(suggestedReply(ask("find"), () => undefined)).toMatchObject({ found: true, number: "7" });
  });
});
