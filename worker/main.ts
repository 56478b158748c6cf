/** One worker server. Told to stop, it finishes what it does; unable to go on, it ends and leaves restarting to others. */
import { setPriority } from "node:os";
import { checkEnv, env } from "@/server/env";
import { getLog } from "@/server/log";
import { listenForProbes } from "@/server/probes/listen-for-probes";
import { isHelpAsked, settingsHelp } from "@/server/settings-help";
import { CannotStart } from "./cluster/cannot-start";
import { startWatchdog } from "./cluster/watchdog";
import { createWorkerProbes } from "./cluster/worker-probes";
import { WorkerState } from "./cluster/worker-state";
import { startServer } from "./start-server";

const USAGE =
  "worker/main.ts: one worker process, without a supervisor. SIGTERM finishes what runs and stops.";

if (isHelpAsked(process.argv)) {
  process.stdout.write(settingsHelp(USAGE));
  process.exit(0);
}
try {
  checkEnv();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error} See --help for every setting.\n`);
  process.exit(1);
}
// People wait for the web server; what waits in lanes can wait a little longer.
setPriority(env.workerNiceness);
// Before the database ends the transaction of a process that hangs: nobody else should take the same work meanwhile.
startWatchdog(Math.ceil(env.freezeSeconds / 2));
const log = getLog("worker");
const stopping = new AbortController();
const signalled = new Promise<void>((resolve) => {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      stopping.abort();
      resolve();
    });
  }
});

const state = new WorkerState();
const probes =
  env.workerPort === "off" ? null : await listenForProbes(createWorkerProbes(state), env.workerPort);
state.probePort = probes?.port ?? null;
const server = await startServer(stopping.signal, state).catch((error: unknown) => {
  if (!(error instanceof CannotStart)) {
    throw error;
  }
  log.fatal(error.message);
  process.exit(1);
});
if (server !== undefined) {
  const failure = await Promise.race([signalled, server.failed]);
  if (failure !== undefined) {
    log.error({ serverId: server.serverId }, failure);
    await server.abandon();
    process.exit(1);
  }
  await server.stop();
}
process.exit(0);
