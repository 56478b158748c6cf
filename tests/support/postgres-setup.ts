/** Vitest's global setup of the projects that need a database. */
import type { TestProject } from "vitest/node";
import { createTemplate } from "./template-database";
import { startTestCluster } from "./test-cluster";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  await createTemplate(cluster);
  project.provide("postgresUrl", cluster.url("postgres"));
  return () => cluster.dispose();
}
