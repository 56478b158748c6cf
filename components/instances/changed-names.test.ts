import { expect, test } from "vitest";
import { changedNames } from "./changed-names";

test("tells what is new and what holds something else", () => {
  const before = { total: 1, items: [{ price: 2 }], note: null, gone: true };
  const after = { total: 2, items: [{ price: 2 }], note: null, approve: { outcome: "yes" } };
  expect(changedNames(before, after)).toEqual(["total", "approve"]);
  expect(changedNames({ items: [{ price: 2 }] }, { items: [{ price: 3 }] })).toEqual(["items"]);
});
