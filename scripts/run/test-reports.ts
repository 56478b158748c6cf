/** How many tests passed and failed, from the runners' JSON reports. */
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export type Tally = { passed: number; failed: number };

const VitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const PlaywrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()).default([]),
});

const ChaosSchema = z.object({ verdicts: z.array(z.object({ violations: z.array(z.string()) })) });

/** A file that could not even be loaded has no tests and counts as one failure. */
export function readVitestReport(file: string): Tally {
  if (!existsSync(file)) {
    return { passed: 0, failed: 0 };
  }
  const report = VitestSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

export function readPlaywrightReport(file: string): Tally {
  if (!existsSync(file)) {
    return { passed: 0, failed: 0 };
  }
  const { stats } = PlaywrightSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/** Each law that was checked counts as a test. */
export function readChaosReport(file: string): Tally {
  if (!existsSync(file)) {
    return { passed: 0, failed: 0 };
  }
  const { verdicts } = ChaosSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const failed = verdicts.filter(({ violations }) => violations.length > 0).length;
  return { passed: verdicts.length - failed, failed };
}
