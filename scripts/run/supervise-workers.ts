import { NODE } from "./run-command";
import { type Supervised, supervise } from "./supervise";
import { WORKER_FLAGS, workerAllocator } from "./worker-flags";

/** A worker finishes its slice; a call that it has begun may take up to its time limit. */
export const WORKER_GRACE_MS = 40_000;

/** Keeps `count` worker processes running. A name that was given is theirs with a number behind it, since none may share it. */
export function superviseWorkers(
  env: Record<string, string>,
  { count, serverName }: { count: number; serverName: string | undefined },
): Supervised[] {
  return Array.from({ length: count }, (_, index) => {
    const isOne = count === 1;
    const name: Record<string, string> =
      serverName !== undefined && !isOne ? { SERVER_NAME: `${serverName} ${index + 1}` } : {};
    const title = isOne ? "worker" : `worker ${index + 1}`;
    return supervise(title, [NODE, ...WORKER_FLAGS, "worker/main.ts"], {
      ...workerAllocator(process.env),
      ...env,
      ...name,
    });
  });
}
