import { expect, it } from "vitest";
import { renameInExpression } from "./rename-in-expression";

it.each([
  ["price * quantity", "amount * quantity"],
  ["price*price", "amount*amount"],
  ['if label = "price" then price else 0', 'if label = "price" then amount else 0'],
  ["item.price + price", "item.price + amount"],
  ["price(3) + price_2", "price(3) + price_2"],
  ["1..price", "1..amount"],
  ["// price\nprice", "// price\namount"],
])("renames price in %j", (source, expected) => {
  expect(renameInExpression(source, "price", "amount")).toBe(expected);
});

it("keeps the function date and time when a field date is renamed", () => {
  expect(renameInExpression('date and time("2026-01-01T00:00:00") < date', "date", "day")).toBe(
    'date and time("2026-01-01T00:00:00") < day',
  );
});
