import { expect, it } from "vitest";
import { isProgressOnly, noRows } from "./projected-rows";

it("calls progress what every decision has", () => {
  const rows = noRows();
  rows.facts.push({} as (typeof rows.facts)[number]);
  rows.submissions.push({} as (typeof rows.submissions)[number]);
  expect(isProgressOnly(rows)).toBe(true);
});

it.each(
  Object.keys(noRows()).filter(
    (table) => !["instances", "journal", "facts", "submissions", "exchange"].includes(table),
  ),
)("sees that %s need more", (table) => {
  expect(isProgressOnly({ ...noRows(), [table]: [{}] })).toBe(false);
});

it.each(Object.keys(noRows().exchange))("sees that %s of the exchange need more", (table) => {
  const content = table === "subscriptions" ? new Map([["1", {}]]) : [{}];
  const rows = noRows();
  expect(isProgressOnly({ ...rows, exchange: { ...rows.exchange, [table]: content } })).toBe(false);
});
