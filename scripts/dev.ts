/** `npm run dev`: the web server and a worker that follow the sources, on the embedded database or DATABASE_URL. */
import { openDatabase } from "./run/open-database";
import { endOrphans } from "./run/orphans";
import { generateClient } from "./run/prepare-code";
import { NODE } from "./run/run-command";
import { runMain, say } from "./run/say";
import { supervise } from "./run/supervise";
import { untilSignalled } from "./run/until-signalled";
import { choosePort } from "./run/web-address";

const GRACE_MS = 10_000;

await runMain(async () => {
  const { signalled } = untilSignalled();
  await endOrphans();
  const port = await choosePort();
  const database = await openDatabase();
  await generateClient();
  const env = { DATABASE_URL: database.url, PORT: String(port), NODE_ENV: "development" };
  const web = supervise("web", [NODE, "node_modules/next/dist/bin/next", "dev", "-p", String(port)], env);
  const worker = supervise("worker", [NODE, "node_modules/tsx/dist/cli.mjs", "watch", "worker/main.ts"], env);
  say(`Stepwell will answer at http://localhost:${port}`);
  await signalled;
  await Promise.all([web.stop(GRACE_MS), worker.stop(GRACE_MS)]);
  await database.close();
  return 0;
});
