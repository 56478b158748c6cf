/** Databases for vitest files. A file that kills its PostgreSQL starts one with `startTestCluster` instead. */
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "@/server/db";
import { copyTemplate, type TestDatabase } from "./template-database";

/** A migrated database in the cluster that this test run started. */
export function createTestDatabase(): Promise<TestDatabase> {
  return copyTemplate(inject("postgresUrl"));
}

/** Points the server code of this test file at a database of its own, and drops it after the last test. */
export function useTestDatabase(): TestDatabase {
  const holder: TestDatabase = { url: "", appUrl: "", queueUrl: "", dispose: async () => undefined };
  beforeAll(async () => {
    Object.assign(holder, await createTestDatabase());
    process.env.DATABASE_URL = holder.url;
    process.env.ALLOW_PRIVATE_NETWORK = "true";
  });
  afterAll(async () => {
    await closeDatabase();
    await holder.dispose();
  });
  return holder;
}

declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}
