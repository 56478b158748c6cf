/** `npm run worker`: one more worker server on the same database. */
import { openDatabase } from "./run/open-database";
import { generateClient } from "./run/prepare-code";
import { NODE } from "./run/run-command";
import { runMain, say } from "./run/say";
import { supervise } from "./run/supervise";
import { untilSignalled } from "./run/until-signalled";

const WORKER_GRACE_MS = 40_000;

await runMain(async () => {
  const { signalled } = untilSignalled();
  const database = await openDatabase({ join: true });
  await generateClient();
  const worker = supervise("worker", [NODE, "--import", "tsx", "worker/main.ts"], {
    DATABASE_URL: database.url,
  });
  say("The worker runs. Ctrl-C stops it.");
  await signalled;
  await worker.stop(WORKER_GRACE_MS);
  await database.close();
  return 0;
});
