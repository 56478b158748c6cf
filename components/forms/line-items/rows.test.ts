import { describe, expect, it } from "vitest";
import type { FieldOf } from "@/contracts/form";
import { filledCells, pasteCells, type Row, removeRow, rowsOf, setCell, withoutTrailingBlanks } from "./rows";

const field: FieldOf<"lineItems"> = {
  type: "lineItems",
  key: "items",
  label: "Items",
  required: true,
  minRows: 1,
  maxRows: 3,
  columns: [
    { type: "text", key: "article", label: "Article", required: true },
    { type: "number", key: "quantity", label: "Quantity", required: true },
    { type: "calculated", key: "total", label: "Total", expression: "quantity * price", currency: "EUR" },
    { type: "currency", key: "price", label: "Price", required: true, currency: "EUR" },
  ],
};

describe("pasteCells", () => {
  const at = (row: number, column: number) => ({ row, column, language: "en-GB" });

  it("spreads a copied block and passes over calculated columns", () => {
    expect(pasteCells([], field, "Pen\t10\t1.50\r\nPaper\t2\t€ 4.00\r\n", at(0, 0))).toEqual([
      { article: "Pen", quantity: 10, price: 1.5 },
      { article: "Paper", quantity: 2, price: 4 },
    ]);
  });

  it("starts where the cursor is and keeps the other cells", () => {
    expect(pasteCells([{ article: "Pen" }], field, "7\t2.5", at(0, 1))).toEqual([
      { article: "Pen", quantity: 7, price: 2.5 },
    ]);
  });

  it("leaves out what is beyond the last row and column", () => {
    const pasted = pasteCells([], field, "a\t1\t2\textra\nb\nc\nd", at(0, 0));
    expect(pasted).toHaveLength(3);
    expect(pasted[0]).toEqual({ article: "a", quantity: 1, price: 2 });
  });

  it("keeps what is no number in sight, so that the form can name it", () => {
    expect(pasteCells([], field, "many", at(0, 1))).toEqual([{ quantity: "many" }]);
  });
});

it("makes the rows up to a cell that is set", () => {
  expect(setCell([], { row: 1, key: "article" }, "Pen")).toEqual([{}, { article: "Pen" }]);
});

it("drops empty rows at the end only", () => {
  const rows: Row[] = [{ article: "a" }, {}, { article: "b" }, { total: 4 }, { article: "" }];
  expect(withoutTrailingBlanks(rows, field.columns)).toEqual([{ article: "a" }, {}, { article: "b" }]);
});

it("removes one row", () => {
  expect(removeRow([{ article: "a" }, { article: "b" }], 0)).toEqual([{ article: "b" }]);
});

it("sends no calculated cells", () => {
  expect(filledCells([{ article: "a", total: 4 }, {}], field.columns)).toEqual([{ article: "a" }]);
});

it("takes anything that is no list for no rows", () => {
  expect(rowsOf("text")).toEqual([]);
  expect(rowsOf([1, { article: "a" }])).toEqual([{}, { article: "a" }]);
});
