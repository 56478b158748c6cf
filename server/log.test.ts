import { beforeAll, expect, it } from "vitest";
import { createLog } from "./log";

beforeAll(() => {
  process.env.DATABASE_URL ??= "postgresql://operator:x@127.0.0.1:5432/stepwell";
});

function logged(entry: object): string {
  const lines: string[] = [];
  createLog("info", { write: (line) => lines.push(line) }).info(entry, "said");
  return lines.join("");
}

it("cuts out secrets at the top and below", () => {
  const line = logged({
    password: "alpha-1",
    request: { headers: { authorization: "beta-2", cookie: "gamma-3" } },
    hook: { secret: "delta-4" },
  });
  expect(line).not.toMatch(/alpha-1|beta-2|gamma-3|delta-4/);
  expect(line).toContain("[redacted]");
});

it("writes errors with their stack and cause", () => {
  const line = logged({ error: new Error("outer", { cause: new Error("inner") }) });
  expect(line).toContain("outer");
  expect(line).toContain("inner");
});
