import { expect, it } from "vitest";
import type { RuleEffect } from "@/contracts/form-rule";
import type { Subject } from "@/engine/condition/subject";
import { ruleWords } from "./rule-words";

const subjects: Subject[] = [
  { path: "total", label: "Total", kind: "number" },
  { path: "director", label: "Director", kind: "text" },
  { path: "kind", label: "Kind", kind: "choice", options: [{ value: "rent", label: "Rent" }] },
  { path: "from", label: "From", kind: "date" },
  { path: "until", label: "Until", kind: "date" },
];
const words = (when: string, ...effects: RuleEffect[]) =>
  ruleWords({ when, effects }, { subjects, locale: "en-GB" });

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
