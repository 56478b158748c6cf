/**
 * Playwright's global setup: a PostgreSQL and a migrated database of this run, the production build, one web process and
 * one worker. The tests find their address as baseURL, the database as DATABASE_URL, and the port on which a test may
 * run its own SMTP server as E2E_SMTP_PORT.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { buildWeb, generateClient } from "@/scripts/run/prepare-code";
import { NODE } from "@/scripts/run/run-command";
import { untilAnswering } from "@/scripts/run/web-address";
import { copyTemplate, createTemplate } from "./template-database";
import { startTestCluster } from "./test-cluster";

const LOG_FOLDER = path.resolve("test-results/servers");
const GRACE_MS = 15_000;

export default async function setup(): Promise<() => Promise<void>> {
  await generateClient();
  await buildWeb();
  const cluster = await startTestCluster();
  await createTemplate(cluster);
  const { url } = await copyTemplate(cluster.url("postgres"));
  process.env.DATABASE_URL = url;
  const port = process.env.E2E_PORT ?? "";
  const address = `http://localhost:${port}`;
  const env = {
    DATABASE_URL: url,
    PORT: port,
    PUBLIC_URL: address,
    SMTP_URL: `smtp://127.0.0.1:${process.env.E2E_SMTP_PORT}`,
    ALLOW_PRIVATE_NETWORK: "true",
    // Each test signs up for itself, from this one machine.
    SIGN_UPS_PER_HOUR: "0",
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const web = startProcess("web", ["--import", "tsx", "server/web/main.ts"], env);
  const worker = startProcess("worker", ["--import", "tsx", "worker/main.ts"], env);
  const isReady = await untilAnswering(address, () => web.exitCode !== null);
  const stop = async () => {
    await Promise.all([endProcess(web), endProcess(worker)]);
    await cluster.dispose();
  };
  if (!isReady) {
    await stop();
    throw new Error(`The web server did not start; ${LOG_FOLDER}/web.log says why.`);
  }
  return stop;
}

function startProcess(name: string, args: string[], env: Record<string, string>): ChildProcess {
  mkdirSync(LOG_FOLDER, { recursive: true });
  const child = spawn(NODE, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  const log = createWriteStream(path.join(LOG_FOLDER, `${name}.log`));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  return child;
}

function endProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    const force = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
