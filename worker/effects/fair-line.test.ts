import { expect, it } from "vitest";
import { FairLine } from "./fair-line";

function drain(line: FairLine<string>): string[] {
  const order: string[] = [];
  for (let item = line.next(); item !== undefined; item = line.next()) order.push(item);
  return order;
}

it("lets tenants take turns, however many of one's own came before", () => {
  const line = new FairLine<string>();
  for (const item of ["a1", "a2", "a3"]) line.join("a", item);
  line.join("b", "b1");
  line.join("c", "c1");
  line.join("b", "b2");
  expect(line.next()).toBe("a1");
  line.join("d", "d1");
  expect(drain(line)).toEqual(["b1", "c1", "a2", "d1", "b2", "a3"]);
});

it("forgets who leaves, and says whether it was still there", () => {
  const line = new FairLine<string>();
  line.join("a", "a1");
  line.join("a", "a2");
  line.join("b", "b1");
  expect(line.leave("a", "a1")).toBe(true);
  expect(line.leave("a", "a1")).toBe(false);
  expect(line.leave("b", "b1")).toBe(true);
  expect(line.leave("nobody", "b1")).toBe(false);
  expect(drain(line)).toEqual(["a2"]);
});
