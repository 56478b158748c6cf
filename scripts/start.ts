/**
 * `npm start`: the whole of Stepwell on this machine. Database first, then what is made from the sources, then web and
 * worker; on Ctrl-C the other way round, so that nobody loses the ground under a transaction.
 */
import { existsSync } from "node:fs";
import { answerPlugs } from "./run/answer-plugs";
import { checkSettings } from "./run/check-settings";
import { readDemoSignIn } from "./run/demo-sign-in";
import { type OpenDatabase, openDatabase } from "./run/open-database";
import { endOrphans } from "./run/orphans";
import { buildWeb, generateClient } from "./run/prepare-code";
import { NODE, runCommand } from "./run/run-command";
import { runMain, say } from "./run/say";
import { type Supervised, supervise } from "./run/supervise";
import { superviseWorkers, WORKER_GRACE_MS } from "./run/supervise-workers";
import { untilSignalled } from "./run/until-signalled";
import { choosePort, untilAnswering } from "./run/web-address";

const WEB_GRACE_MS = 10_000;
/** With little processor left the web server gets about three times as much of it as a worker. */
const NICENESS_BESIDE_WEB = 5;
/** When one is killed for people to see, the other takes over. */
const DEMO_WORKERS = 2;

const USAGE = `npm start: Stepwell on this machine. Without DATABASE_URL it brings its own PostgreSQL; started on several machines
with one DATABASE_URL, they share the work. Ctrl-C or SIGTERM finishes what runs and stops.`;

await runMain(async () => {
  const { signalled, isSignalled } = untilSignalled();
  const settings = checkSettings();
  const hasWeb = settings.ROLE !== "worker";
  const hasWorkers = settings.ROLE !== "web";
  await endOrphans();
  const port = hasWeb ? await choosePort() : settings.PORT;
  const database = await openDatabase();
  const workers: Supervised[] = [];
  let web: Supervised | undefined;
  try {
    await generateClient();
    if (hasWeb) {
      await buildWeb();
    }
    await loadDemoOnce(database, settings.DEMO);
    if (!isSignalled()) {
      const isDemo = database.isEmbedded && settings.DEMO && readDemoSignIn() !== undefined;
      const env = childEnvironment(database, port);
      if (hasWeb) {
        web = superviseWeb(env, isDemo ? workers : null);
      }
      if (hasWorkers) {
        const niceness = String(settings.WORKER_NICENESS ?? (hasWeb ? NICENESS_BESIDE_WEB : 0));
        const workerEnv = { ...env, WORKER_NICENESS: niceness };
        const count = settings.WORKERS ?? (isDemo ? DEMO_WORKERS : 1);
        workers.push(...superviseWorkers(workerEnv, { count, serverName: settings.SERVER_NAME }));
      }
      await announce(hasWeb ? port : undefined, isSignalled);
      await signalled;
      say("Stopping ...");
    }
  } finally {
    await Promise.all([web?.stop(WEB_GRACE_MS), ...workers.map((worker) => worker.stop(WORKER_GRACE_MS))]);
    await database.close();
  }
  return 0;
}, USAGE);

/** In a demo the web process may have the workers killed. */
function superviseWeb(env: Record<string, string>, pluggable: readonly Supervised[] | null): Supervised {
  const command = [NODE, "--import", "tsx", "server/web/main.ts"];
  return pluggable === null
    ? supervise("web", command, { ...env, DEMO_PLUG: "false" })
    : supervise(
        "web",
        command,
        { ...env, DEMO_PLUG: "true" },
        { hear: (message) => answerPlugs(message, pluggable) },
      );
}

function childEnvironment(database: OpenDatabase, port: number): Record<string, string> {
  return {
    DATABASE_URL: database.url,
    PORT: String(port),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** Only into a database that this start made itself; an operator's database gets no account with a known password. */
async function loadDemoOnce(database: OpenDatabase, wantsDemo: boolean): Promise<void> {
  const wanted = database.isEmbedded && wantsDemo && !readDemoSignIn();
  if (wanted && existsSync("server/features/demo/load-demo.ts")) {
    say("Loading demo data ...");
    await runCommand("Loading the demo data", ["--import", "tsx", "scripts/demo.ts"], {
      DATABASE_URL: database.url,
    });
  }
}

async function announce(port: number | undefined, givenUp: () => boolean): Promise<void> {
  if (port === undefined) {
    say("\n  This server works for others that answer people. Ctrl-C stops it.\n");
    return;
  }
  const address = `http://localhost:${port}`;
  if (await untilAnswering(address, givenUp)) {
    const demo = readDemoSignIn();
    say(`\n  Stepwell runs at ${address}`);
    say(demo ? `  Demo sign-in: ${demo.email} / ${demo.password}\n` : "");
    say("  Ctrl-C stops it.\n");
  }
}
