import { describe, expect, it } from "vitest";
import { end, play, set, start } from "@/tests/support/drawn-process";

/** What is asked for when the text is filled after the values are set. */
function asked(text: string, values: Record<string, string>, settings: object = {}) {
  const sets = Object.entries(values).map(([name, expression], index) =>
    set(`set${index}`, name, expression),
  );
  const driver = play(
    [start, ...sets, { id: "letter", name: "Letter", type: "document", text, ...settings }, end],
    ["start", ...sets.map(({ id }) => id), "letter", "end"].join(">"),
  );
  const events = driver.start();
  const request = events.find((event) => event.type === "effectRequested")?.request;
  return request?.kind === "document" ? request : driver.at("letter").incident;
}

describe("document", () => {
  it("asks for a file named after the step", () => {
    expect(asked("Hello", {})).toEqual({
      kind: "document",
      format: "pdf",
      fileName: "Letter.pdf",
      text: "Hello",
    });
  });

  it("gives a file a name that file systems take", () => {
    const settings = { format: "docx", fileName: 'Offer {{ n }}/../..\\{{ n }}: "x"' };
    expect(asked("Hello", { n: "7" }, settings)).toMatchObject({ fileName: "Offer 7-..-..-7- -x-.docx" });
    expect(asked("Hello", {}, { fileName: "..." })).toMatchObject({ fileName: "Document.pdf" });
  });

  it("writes values as text that means nothing in Markdown", () => {
    expect(asked("Dear {{ name }}", { name: '"*# [x](https://evil.example) <b>|"' })).toMatchObject({
      text: "Dear \\*\\# \\[x\\]\\(https\\://evil\\.example\\) \\<b\\>\\|",
    });
  });

  it("writes records as a table with figures on the right, other lists as a list, and nothing as nothing", () => {
    expect(
      asked("{{ items }}", { items: '[{Article: "A|B", Price: 12.5}, {Article: "C", Price: 3}]' }),
    ).toMatchObject({
      text: "\n\n| Article | Price |\n| --- | ---: |\n| A\\|B | 12\\.5 |\n| C | 3 |\n\n",
    });
    expect(asked("{{ items }}", { items: '["a", 1]' })).toMatchObject({ text: "\n\n- a\n- 1\n\n" });
    expect(asked("x{{ items }}{{ nothing }}y", { items: "[]", nothing: "null" })).toMatchObject({
      text: "xy",
    });
  });

  it("stops as an incident when the text becomes too long", () => {
    const long = 'string join(for i in 1..7000 return "0123456789", "")';
    expect(asked("{{ long }}", { long })).toMatch(/has at most 60,000/);
  });
});
