/** Plain graphile-worker with a task that does nothing; tells its parent how many it has run. */
import { run } from "graphile-worker";
import pg from "pg";

const CONCURRENCY = 16;
const REPORT_MS = 5;

const tuned = process.env.TUNED === "1";
const pgPool = new pg.Pool({ connectionString: process.env.QUEUE_URL, max: CONCURRENCY + 4 });
pgPool.on("error", () => undefined);
pgPool.on("connect", (client) => client.on("error", () => undefined));

let count = 0;
let reported = -1;
const runner = await run({
  pgPool,
  taskList: {
    noop: () => {
      count += 1;
    },
  },
  noHandleSignals: true,
  parsedCronItems: [],
  preset: {
    worker: {
      concurrentJobs: CONCURRENCY,
      ...(tuned ? { localQueue: { size: 500 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 } : {}),
    },
  },
});

const reports = setInterval(() => {
  if (count !== reported) {
    reported = count;
    process.send?.(count);
  }
}, REPORT_MS);

process.on("SIGTERM", async () => {
  clearInterval(reports);
  await runner.stop();
  await pgPool.end();
  process.exit(0);
});
