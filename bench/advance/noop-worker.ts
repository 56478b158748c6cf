/** Plain graphile-worker with a task that does nothing. */
import { runCountingWorker } from "./run-counting-worker";

await runCountingWorker("noop", () => undefined);
