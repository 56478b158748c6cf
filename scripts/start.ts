/**
 * `npm start`: the whole of Stepwell on this machine. Database first, then what is made from the sources, then web and
 * worker; on Ctrl-C the other way round, so that nobody loses the ground under a transaction.
 */
import { existsSync } from "node:fs";
import { readDemoSignIn } from "./run/demo-sign-in";
import { type OpenDatabase, openDatabase } from "./run/open-database";
import { endOrphans } from "./run/orphans";
import { buildWeb, generateClient } from "./run/prepare-code";
import { NODE, runCommand } from "./run/run-command";
import { runMain, say } from "./run/say";
import { type Supervised, supervise } from "./run/supervise";
import { untilSignalled } from "./run/until-signalled";
import { choosePort, untilAnswering } from "./run/web-address";

const WEB_GRACE_MS = 10_000;
/** A worker finishes its slice; a call that it has begun may take up to its time limit. */
const WORKER_GRACE_MS = 40_000;

await runMain(async () => {
  const { signalled, isSignalled } = untilSignalled();
  await endOrphans();
  const port = await choosePort();
  const database = await openDatabase();
  const running: Supervised[] = [];
  try {
    await generateClient();
    await buildWeb();
    await loadDemoOnce(database);
    if (!isSignalled()) {
      running.push(...startProcesses(database, port));
      await announce(port, isSignalled);
      await signalled;
      say("Stopping ...");
    }
  } finally {
    await Promise.all(running.map((each, index) => each.stop(index === 0 ? WEB_GRACE_MS : WORKER_GRACE_MS)));
    await database.close();
  }
  return 0;
});

function startProcesses(database: OpenDatabase, port: number): Supervised[] {
  const env = {
    DATABASE_URL: database.url,
    PORT: String(port),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const web = [NODE, "node_modules/next/dist/bin/next", "start", "-p", String(port)];
  const worker = [NODE, "--import", "tsx", "worker/main.ts"];
  return existsSync("worker/main.ts")
    ? [supervise("web", web, env), supervise("worker", worker, env)]
    : [supervise("web", web, env)];
}

/** Only into a database that this start made itself; an operator's database gets no account with a known password. */
async function loadDemoOnce(database: OpenDatabase): Promise<void> {
  const wanted = database.isEmbedded && process.env.DEMO !== "false" && !readDemoSignIn();
  if (wanted && existsSync("server/features/demo/load-demo.ts")) {
    say("Loading demo data ...");
    await runCommand("Loading the demo data", ["--import", "tsx", "scripts/demo.ts"], {
      DATABASE_URL: database.url,
    });
  }
}

async function announce(port: number, givenUp: () => boolean): Promise<void> {
  const address = `http://localhost:${port}`;
  if (await untilAnswering(address, givenUp)) {
    const demo = readDemoSignIn();
    say(`\n  Stepwell runs at ${address}`);
    say(demo ? `  Demo sign-in: ${demo.email} / ${demo.password}\n` : "");
    say("  Ctrl-C stops it.\n");
  }
}
