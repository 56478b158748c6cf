/** One worker server. Told to stop, it finishes what it does; unable to go on, it ends and leaves restarting to others. */
import { getLog } from "@/server/log";
import { startServer } from "./start-server";

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

const server = await startServer(stopping.signal);
if (server !== undefined) {
  const failure = await Promise.race([signalled, server.failed]);
  if (failure !== undefined) {
    log.error({ serverId: server.serverId }, failure);
    process.exit(1);
  }
  await server.stop();
}
process.exit(0);
