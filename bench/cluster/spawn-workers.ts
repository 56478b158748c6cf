import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { WORKER_FLAGS, workerAllocator } from "@/scripts/run/worker-flags";

export interface Workers {
  /** Asks them to stop and waits until they have. */
  stop(): Promise<void>;
  children: ChildProcess[];
  pids: number[];
}

/** Starts worker processes from a script; they can send messages. */
export function spawnWorkers(count: number, script: string, environment: Record<string, string>): Workers {
  const flags = process.env.BENCH_CPU_PROFILE
    ? ["--cpu-prof", `--cpu-prof-dir=${process.env.BENCH_CPU_PROFILE}`]
    : [];
  const ownFlags = script === "worker/main.ts" ? WORKER_FLAGS : ["--import", "tsx"];
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, [...flags, ...ownFlags, script], {
      env: { ...process.env, ...workerAllocator(process.env), ...environment },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    }),
  );
  let stopping = false;
  for (const child of children) {
    child.once("exit", (code) => {
      if (!stopping) {
        console.error(`${script} ended with code ${code} in the middle of the measurement.`);
        process.exit(1);
      }
    });
  }
  return {
    children,
    pids: children.map((child) => child.pid ?? 0),
    async stop() {
      stopping = true;
      await Promise.all(
        children.map(async (child) => {
          if (child.exitCode === null) {
            child.kill("SIGTERM");
            await once(child, "exit");
          }
        }),
      );
    },
  };
}
