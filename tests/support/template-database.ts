/**
 * A migrated database per test file, copied from a template, which takes a fraction of the time that migrating takes.
 */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { migrateDatabase } from "@/scripts/database/migrate-database";
import { APP_ROLE, deriveRoleUrl, QUEUE_ROLE } from "@/server/database-roles";
import type { TestCluster } from "./test-cluster";

const TEMPLATE = "stepwell_template";

export type TestDatabase = {
  /** Superuser, for looking behind the scenes; row-level security does not apply to it. */
  url: string;
  appUrl: string;
  queueUrl: string;
  dispose: () => Promise<void>;
};

/** Makes and migrates the template; called once per run, before any test file. */
export async function createTemplate(cluster: Pick<TestCluster, "url">): Promise<void> {
  await runOn(cluster.url("postgres"), `create database ${TEMPLATE}`);
  await migrateDatabase(cluster.url(TEMPLATE));
}

/** Copies the template of the cluster that the superuser's URL leads to. */
export async function copyTemplate(admin: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await runOn(admin, `create database ${name} template ${TEMPLATE}`);
  const address = new URL(admin);
  address.pathname = `/${name}`;
  const url = address.toString();
  return {
    url,
    appUrl: deriveRoleUrl(url, APP_ROLE),
    queueUrl: deriveRoleUrl(url, QUEUE_ROLE),
    dispose: () => runOn(admin, `drop database if exists ${name} with (force)`),
  };
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
