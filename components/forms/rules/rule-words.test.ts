import { expect, it } from "vitest";
import type { RuleEffect } from "@/contracts/form-rule";
import type { Subject } from "../condition/conditions";
import { readConditions } from "../condition/read-conditions";
import { ruleWords } from "./rule-words";

const subjects: Subject[] = [
  { key: "total", label: "Total", type: "currency" },
  { key: "director", label: "Director", type: "text" },
  { key: "kind", label: "Kind", type: "choice", options: [{ value: "rent", label: "Rent" }] },
  { key: "from", label: "From", type: "date" },
  { key: "until", label: "Until", type: "date" },
];
const words = (when: string, ...effects: RuleEffect[]) =>
  ruleWords({ when, effects }, { subjects, context: { locale: "en-GB" } });

it("says a rule as a sentence", () => {
  expect(
    words("total > 10000", { kind: "show", field: "director" }, { kind: "require", field: "kind" }),
  ).toBe("Show Director and require Kind when Total is greater than 10,000");
  expect(words('kind = "rent"', { kind: "set", field: "director", value: '"Ada"' })).toBe(
    "Set Director to “Ada” when Kind is Rent",
  );
  expect(words("until < from", { kind: "refuse", field: "until", message: "Too early." })).toBe(
    "Refuse Until (“Too early.”) when Until is before From",
  );
});

it("leaves what no row can say as it is", () => {
  expect(words("total * 2 > 5", { kind: "set", field: "total", value: "total * 2" })).toBe(
    "Set Total to total * 2 when total * 2 > 5",
  );
  expect(words("", { kind: "show", field: "gone" })).toBe("Show gone when …");
});

it("reads a comparison of two fields of a kind as a row", () => {
  expect(readConditions("until < from", subjects)?.conditions).toEqual([
    { subject: "until", operator: "before", value: "from", withField: true },
  ]);
  expect(readConditions("until < total", subjects)).toBeNull();
});
