import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../..");
const table = readFileSync(path.join(root, "docs/patterns.md"), "utf8");

/** Number, name, verdict and the test file named above the row. */
const rows = table.split("\n## ").flatMap((section) => {
  const file = /Tests: `(.*)`/.exec(section)?.[1] ?? "";
  return [...section.matchAll(/^\| WCP-(\d+) \| (.+?) \| (yes|in part) \| .+ \|$/gm)].map(
    ([, number, name, verdict]) => ({ number: Number(number), name, verdict, file }),
  );
});

it("has each of the 43 patterns once", () => {
  const numbers = rows.map(({ number }) => number).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 43 }, (_, index) => index + 1));
});

it.each(rows.filter(({ verdict }) => verdict === "yes"))("names the test of WCP-$number", (row) => {
  expect(readFileSync(path.join(root, row.file), "utf8")).toContain(`it("WCP-${row.number} ${row.name}: `);
});

it("leaves no test out", () => {
  const tests = globSync("*.test.ts", { cwd: import.meta.dirname }).flatMap((file) =>
    [...readFileSync(path.join(import.meta.dirname, file), "utf8").matchAll(/^it\("WCP-(\d+) /gm)].map(
      ([, number]) => Number(number),
    ),
  );
  const supported = rows.filter(({ verdict }) => verdict === "yes").map(({ number }) => number);
  expect(tests.sort((a, b) => a - b)).toEqual(supported.sort((a, b) => a - b));
});
