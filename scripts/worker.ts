/** `npm run worker`: one more worker server on the same database. */
import { checkSettings } from "./run/check-settings";
import { openDatabase } from "./run/open-database";
import { generateClient } from "./run/prepare-code";
import { runMain, say } from "./run/say";
import { superviseWorkers, WORKER_GRACE_MS } from "./run/supervise-workers";
import { untilSignalled } from "./run/until-signalled";

const USAGE = `npm run worker: one more worker server, on the database of DATABASE_URL or on the embedded one that \`npm start\`
runs on this machine. Ctrl-C or SIGTERM finishes what runs and stops.`;

await runMain(async () => {
  const settings = checkSettings();
  const { signalled } = untilSignalled();
  const database = await openDatabase({ join: true });
  await generateClient();
  const workers = superviseWorkers(
    { DATABASE_URL: database.url },
    { count: settings.WORKERS ?? 1, serverName: settings.SERVER_NAME },
  );
  say(workers.length === 1 ? "The worker runs. Ctrl-C stops it." : "The workers run. Ctrl-C stops them.");
  await signalled;
  await Promise.all(workers.map((worker) => worker.stop(WORKER_GRACE_MS)));
  await database.close();
  return 0;
}, USAGE);
