import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

/** Starting takes a second or two. One that waits for something, as for a migration that was made meanwhile, never begins. */
const START_MS = 120_000;

/** A worker server that the benchmark may kill. */
export interface Victim {
  child: ChildProcess;
  serverId: string;
}

/** Starts a worker process and waits until it is a running server. */
export async function startVictim(client: pg.Client, url: string): Promise<Victim> {
  const child = spawn(process.execPath, ["--import", "tsx", "worker/main.ts"], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      ALLOW_PRIVATE_NETWORK: "true",
      LOG_LEVEL: process.env.LOG_LEVEL ?? "fatal",
      WORKER_PORT: "off",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  for (const until = performance.now() + START_MS; performance.now() < until; ) {
    const { rows } = await client.query<{ id: string }>(
      "select id from servers where pid = $1 and state = 'running' and pool_ids <> '{}'",
      [child.pid],
    );
    const [server] = rows;
    if (server !== undefined) return { child, serverId: server.id };
    if (child.exitCode !== null) throw new Error("A worker ended while it started.");
    await pause(50);
  }
  child.kill("SIGKILL");
  throw new Error(
    `A worker did not begin within ${START_MS / 1000} s; LOG_LEVEL=info tells what it waits for.`,
  );
}

export async function endVictim({ child }: Victim, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  // A process that stands still hears of SIGTERM when it goes on.
  child.kill("SIGCONT");
  await once(child, "exit");
}
