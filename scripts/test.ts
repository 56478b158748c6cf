/**
 * `npm test`: unit, then integration and tenancy, then recovery, then two minutes of chaos, then end to end, each with a real
 * PostgreSQL, the last with a real browser. A kind that fails does not keep the others from running. The last line sums up.
 */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { generateClient } from "./run/prepare-code";
import { exitCodeOf } from "./run/run-command";
import { runMain, say } from "./run/say";
import { readChaosReport, readPlaywrightReport, readVitestReport, type Tally } from "./run/test-reports";

const REPORTS = path.resolve("test-results/reports");

type Kind = { title: string; run: (report: string) => Promise<number>; read: (report: string) => Tally };

const KINDS: Kind[] = [
  ...["unit", "integration", "recovery"].map((project) => ({
    title: project,
    run: (report: string) =>
      exitCodeOf([
        "node_modules/vitest/vitest.mjs",
        "run",
        `--project=${project}`,
        "--passWithNoTests",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ]),
    read: readVitestReport,
  })),
  {
    title: "chaos",
    run: (report) =>
      exitCodeOf(["--import", "tsx", "tests/chaos/run-chaos.ts", "--minutes", "2", "--report", report]),
    read: readChaosReport,
  },
  {
    title: "end to end",
    run: (report) =>
      exitCodeOf(["node_modules/@playwright/test/cli.js", "test", "--pass-with-no-tests"], {
        E2E_REPORT: report,
      }),
    read: readPlaywrightReport,
  },
];

await runMain(async () => {
  await generateClient();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const total: Tally = { passed: 0, failed: 0 };
  for (const { title, run, read } of KINDS) {
    const report = path.join(REPORTS, `${title.replaceAll(" ", "-")}.json`);
    const code = await run(report);
    const { passed, failed } = read(report);
    // A runner that broke without naming a failed test counts as one failure.
    const broken = code !== 0 && failed === 0 ? 1 : 0;
    say(`${title}: ${passed} passed, ${failed + broken} failed\n`);
    total.passed += passed;
    total.failed += failed + broken;
  }
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
