/** Plain graphile-worker with one kind of job; tells its parent how many it has run. */
import { run } from "graphile-worker";
import pg from "pg";

const CONCURRENCY = 16;
const REPORT_MS = 5;

/** TUNED in the environment: with what makes graphile-worker fastest for jobs that take no time. */
export async function runCountingWorker(
  identifier: string,
  work: (payload: unknown) => Promise<void> | void,
): Promise<void> {
  const pgPool = new pg.Pool({ connectionString: process.env.QUEUE_URL, max: CONCURRENCY + 4 });
  pgPool.on("error", () => undefined);
  pgPool.on("connect", (client) => client.on("error", () => undefined));
  let count = 0;
  let reported = -1;
  const task = async (payload: unknown) => {
    await work(payload);
    count += 1;
  };
  const runner = await run({
    pgPool,
    taskList: { [identifier]: task },
    noHandleSignals: true,
    parsedCronItems: [],
    preset: {
      worker: {
        concurrentJobs: CONCURRENCY,
        ...(process.env.TUNED === "1"
          ? { localQueue: { size: 500 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 }
          : {}),
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
}
