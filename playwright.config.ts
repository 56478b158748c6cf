import { defineConfig } from "@playwright/test";
import { findFreePort } from "./scripts/postgres/cluster";
import { findBrowser } from "./tests/support/browser";

// Each test process reads this file again: the ports are chosen once, by the first.
process.env.E2E_PORT ??= String(await findFreePort());
process.env.E2E_SMTP_PORT ??= String(await findFreePort());

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  globalSetup: "./tests/support/e2e-setup.ts",
  outputDir: "test-results/e2e",
  retries: 0,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env.E2E_REPORT
    ? [["list"], ["json", { outputFile: process.env.E2E_REPORT }]]
    : [["list"]],
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    launchOptions: findBrowser(),
    actionTimeout: 20_000,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // What still moves cannot be measured for contrast.
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1440, height: 900 } }, testIgnore: "**/*.phone.e2e.ts" },
    {
      name: "phone",
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
      testMatch: "**/*.phone.e2e.ts",
    },
  ],
});
