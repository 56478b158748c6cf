import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "@": path.resolve(import.meta.dirname) };

export default defineConfig({
  resolve: { alias },
  test: {
    // On two cores one worker would leave one of them idle whenever a test waits for its database.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: ["**/node_modules/**", "tests/!(journals|patterns|chaos)/**", ".next/**", ".stepwell/**"],
          // Unit tests take milliseconds; the limit only has to hold on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts", "tests/tenancy/**/*.test.ts"],
          globalSetup: "./tests/support/postgres-setup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "recovery",
          include: ["tests/recovery/**/*.test.ts"],
          globalSetup: "./tests/support/postgres-setup.ts",
          // They mostly wait for servers to be missed; each file has a PostgreSQL of its own.
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
