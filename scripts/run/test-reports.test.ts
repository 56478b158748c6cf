import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readChaosReport, readPlaywrightReport, readVitestReport } from "./test-reports";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "reports-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(report: object): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

it("counts a test file that could not be loaded as a failure", () => {
  const file = write({
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
      { status: "passed", assertionResults: [{}, {}, {}] },
    ],
  });
  expect(readVitestReport(file)).toEqual({ passed: 3, failed: 2 });
});

it("counts a flaky end-to-end test as failed", () => {
  const file = write({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] });
  expect(readPlaywrightReport(file)).toEqual({ passed: 5, failed: 2 });
});

it("counts each law of a chaos run", () => {
  const file = write({ verdicts: [{ violations: [] }, { violations: ["lost one"] }, { violations: [] }] });
  expect(readChaosReport(file)).toEqual({ passed: 2, failed: 1 });
});

it("counts nothing when the runner left no report", () => {
  expect(readVitestReport(path.join(folder, "absent.json"))).toEqual({ passed: 0, failed: 0 });
});
