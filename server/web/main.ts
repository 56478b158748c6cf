/** One web process: hooks, probes and pages on one port. Told to stop, it finishes what it has begun. */
import next from "next";
import { closeDatabase, getPool } from "../db";
import { env } from "../env";
import { getLog } from "../log";
import { createProbes } from "../probes/answer-probe";
import { createMetrics } from "../probes/metrics";
import { databaseChecks } from "../probes/readiness";
import { closeWakes } from "../runtime/wake-lanes";
import { startWeb } from "./start-web";

/** Less than `npm start` grants before it kills. */
const GRACE_MS = 8_000;

const log = getLog("web");
const stopped = new Promise<string>((resolve) => {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => resolve(signal));
});

const app = next({ dev: false, port: env.port });
await app.prepare();
let draining = false;
const probes = createProbes({
  checks: {
    ...databaseChecks,
    server: async () => (draining ? "draining: the server finishes what it has begun." : null),
  },
  metrics: createMetrics("web", { app: getPool }),
});
const server = await startWeb(env.port, { doors: [probes], pages: app.getRequestHandler() });
log.info({ port: server.port }, "The web server runs");
await stopped;
draining = true;
await server.close(GRACE_MS);
await app.close();
await closeWakes();
await closeDatabase();
log.info("The web server has stopped");
process.exit(0);
