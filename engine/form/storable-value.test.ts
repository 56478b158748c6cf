import { expect, it } from "vitest";
import { storableValue } from "./storable-value";

it("takes out what jsonb cannot hold, in texts and names at any depth", () => {
  expect(storableValue({ "a\u0000": ["b\u0000", { c: "\ud800" }] })).toEqual({ a: ["b", { c: "\ufffd" }] });
});

it("hands back the same value when there is nothing to take out", () => {
  const value = { a: ["b", 1, null], when: { "@type": "date" as const, lexical: "2026-01-01" } };
  expect(storableValue(value)).toBe(value);
});

it("leaves out what would become a prototype", () => {
  const value = JSON.parse('{"a":{"__proto__":{"isAdmin":true},"b":1}}');
  expect(JSON.stringify(storableValue(value))).toBe('{"a":{"b":1}}');
});
