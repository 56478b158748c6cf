import { defineConfig } from "@playwright/test";
import { findFreePort } from "./scripts/postgres/cluster";
import { findBrowser } from "./tests/support/browser";

/** They count, end and start worker servers, so nothing else runs meanwhile. */
const aboutServers = ["**/server-lost.e2e.ts", "**/pull-the-plug.e2e.ts"];
/** The longest test: it begins first, so that the others run beside it. */
const longest = "**/purchase-request.e2e.ts";
const desktop = { viewport: { width: 1440, height: 900 } };

// Each test process reads this file again: the ports are chosen once, by the first.
process.env.E2E_PORT ??= String(await findFreePort());
process.env.E2E_SMTP_PORT ??= String(await findFreePort());

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  globalSetup: "./tests/support/e2e-setup.ts",
  outputDir: "test-results/e2e",
  retries: 0,
  // One test waits for its pages while another is at work. Each signs up for a workspace of its own.
  workers: 2,
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
    { name: "longest", use: desktop, testMatch: longest },
    { name: "desktop", use: desktop, testIgnore: ["**/*.phone.e2e.ts", longest, ...aboutServers] },
    {
      name: "servers",
      use: desktop,
      testMatch: aboutServers,
      workers: 1,
      dependencies: ["longest", "desktop"],
    },
    {
      name: "phone",
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
      testMatch: "**/*.phone.e2e.ts",
    },
  ],
});
