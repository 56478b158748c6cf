import { expect, test } from "vitest";
import { feelNow } from "@/tests/support/feel-table";
import { compileTemplate } from "./compile-template";

const variables = {
  name: "Ann",
  total: 1234.5,
  needed: { "@type": "date", lexical: "2026-03-31" },
  nothing: null,
};

test.each([
  ["plain", "plain"],
  ["Dear {{name}}, {{ total * 2 }} by {{needed}}.", "Dear Ann, 2469 by 2026-03-31."],
  ["[{{nothing}}{{missing}}]", "[]"],
  ['{{ {a: {b: 1}}.a.b }}{{ "}}" }}', "1}}"],
])("%s", (source, value) => {
  const compiled = compileTemplate(source);
  expect(compiled.ok && compiled.expression.evaluate({ variables, now: feelNow })).toEqual({
    ok: true,
    value,
  });
});

test("problems are placed in the template", () => {
  const problems = [{ message: "The expression ends too early.", from: 10, to: 10 }];
  expect(compileTemplate("Dear {{a +}}")).toEqual({ ok: false, problems });
  const open = [{ message: "This “{{” has no “}}”.", from: 5, to: 7 }];
  expect(compileTemplate("Dear {{a")).toEqual({ ok: false, problems: open });
});

test("a template grows no longer than a text may", () => {
  const compiled = compileTemplate("{{a}}{{a}}");
  const scope = { variables: { a: "x".repeat(600_000) }, now: feelNow };
  expect(compiled.ok && compiled.expression.evaluate(scope)).toMatchObject({
    ok: false,
    error: { limit: "textLength" },
  });
});
