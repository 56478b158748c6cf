/** Plain graphile-worker with its defaults; tells its parent when each job started, by the clock of the machine. */
import { run } from "graphile-worker";
import { preciseNow } from "./precise-now";

const runner = await run({
  connectionString: process.env.QUEUE_URL,
  noHandleSignals: true,
  parsedCronItems: [],
  taskList: {
    told: () => {
      process.send?.(preciseNow());
    },
  },
});

process.on("SIGTERM", async () => {
  await runner.stop();
  process.exit(0);
});
process.send?.("ready");
