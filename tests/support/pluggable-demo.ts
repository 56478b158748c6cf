/** A web process and two workers on the tests' database under a supervisor that may be asked to kill a worker, as in a demo. */
import { answerPlugs } from "@/scripts/run/answer-plugs";
import { NODE } from "@/scripts/run/run-command";
import { type Supervised, supervise } from "@/scripts/run/supervise";
import { superviseWorkers } from "@/scripts/run/supervise-workers";
import { untilAnswering } from "@/scripts/run/web-address";

const GRACE_MS = 15_000;

export interface PluggableDemo {
  address: string;
  stop: () => Promise<void>;
}

/** The production build must be there. */
export async function startPluggableDemo(databaseUrl: string, port: number): Promise<PluggableDemo> {
  const address = `http://localhost:${port}`;
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    PUBLIC_URL: address,
    NODE_ENV: "production",
    WORKER_PORT: "off",
    LOG_LEVEL: "error",
  };
  const workers: Supervised[] = superviseWorkers(env, { count: 2, serverName: "demo" });
  const web = supervise(
    "web",
    [NODE, "--import", "tsx", "server/web/main.ts"],
    { ...env, DEMO_PLUG: "true" },
    { hear: (message) => answerPlugs(message, workers) },
  );
  const stop = async () => {
    await Promise.all([web, ...workers].map((each) => each.stop(GRACE_MS)));
  };
  if (!(await untilAnswering(address, () => false))) {
    await stop();
    throw new Error("The demo's web server did not start.");
  }
  return { address, stop };
}
