import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

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
      LOG_LEVEL: "fatal",
      WORKER_PORT: "off",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  for (;;) {
    const { rows } = await client.query<{ id: string }>(
      "select id from servers where pid = $1 and state = 'running' and pool_ids <> '{}'",
      [child.pid],
    );
    const [server] = rows;
    if (server !== undefined) return { child, serverId: server.id };
    if (child.exitCode !== null) throw new Error("A worker ended while it started.");
    await pause(50);
  }
}

export async function endVictim({ child }: Victim, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  // A process that stands still hears of SIGTERM when it goes on.
  child.kill("SIGCONT");
  await once(child, "exit");
}
