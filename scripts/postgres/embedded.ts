/**
 * The PostgreSQL of this project folder: data in .stepwell/postgres, port and password in .stepwell/postgres.json. It is
 * started once, started again if it ends by itself, and joined by whoever comes later (a second worker, `npm run dev`);
 * the one that started it stops it. If that one was killed, the next to come takes its place.
 */
import { randomBytes, randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { say } from "../run/say";
import { canEnter, findAccount } from "./account";
import {
  answers,
  type ClusterAccess,
  clusterUrl,
  findFreePort,
  initCluster,
  placeCluster,
  SHARED_FOLDER,
  startCluster,
} from "./cluster";
import { keepRunning } from "./keep-running";
import { commandOf, isAlive } from "./process-table";

const STATE_FOLDER = path.resolve(".stepwell");
const DATA_FOLDER = path.join(STATE_FOLDER, "postgres");
const STATE_FILE = path.join(STATE_FOLDER, "postgres.json");
const STOP_TIMEOUT_MS = 30_000;

const StateSchema = z.object({ port: z.number(), password: z.string(), ownerPid: z.number() });
type State = z.infer<typeof StateSchema>;

export type EmbeddedPostgres = {
  url: (database: string) => string;
  /** Stops it if this process is its owner; otherwise leaves it to the owner. */
  release: () => Promise<void>;
};

/** Joins the running embedded PostgreSQL, or undefined when none runs. */
export async function joinEmbedded(): Promise<EmbeddedPostgres | undefined> {
  const state = readState();
  const postmaster = findPostmaster();
  if (!state || !postmaster || !(await answers(clusterUrl(state, "postgres")))) {
    return undefined;
  }
  const owns = !isAlive(state.ownerPid);
  if (owns) {
    saveState({ ...state, ownerPid: process.pid });
  }
  return {
    url: (database) => clusterUrl(state, database),
    release: async () => {
      if (owns) {
        await stopPostmaster(postmaster);
      }
    },
  };
}

/** Joins the embedded PostgreSQL or starts it, and creates its data folder the first time. */
export async function startEmbedded(): Promise<EmbeddedPostgres> {
  const joined = await joinEmbedded();
  if (joined) {
    return joined;
  }
  if (!existsSync(DATA_FOLDER)) {
    await createDataFolder();
  }
  const known = readState();
  if (!known) {
    throw new Error(
      `${STATE_FILE} is gone, and with it the password of the database in ${DATA_FOLDER}. ` +
        "Restore it from a backup, or move the folder away to begin with an empty database.",
    );
  }
  const place = placeCluster(realpathSync(DATA_FOLDER));
  const access = { password: known.password, port: await keepOrChoosePort(known.port) };
  const start = () => {
    forgetStalePidFile();
    return startCluster(place, access);
  };
  const running = await start();
  saveState({ ...access, ownerPid: process.pid });
  return { url: running.url, release: keepRunning(running, start, say) };
}

/** The data folder appears under its name only when it is complete, so an interrupted first start leaves no ruin. */
async function createDataFolder(): Promise<void> {
  mkdirSync(STATE_FOLDER, { recursive: true });
  const fresh = path.join(chooseParent(), `postgres-${randomUUID().slice(0, 8)}`);
  const access: ClusterAccess = { port: await findFreePort(), password: randomBytes(24).toString("hex") };
  saveState({ ...access, ownerPid: process.pid });
  try {
    await initCluster(placeCluster(fresh), access.password);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  if (path.dirname(fresh) === STATE_FOLDER) {
    renameSync(fresh, DATA_FOLDER);
  } else {
    rmSync(DATA_FOLDER, { force: true });
    symlinkSync(fresh, DATA_FOLDER);
  }
}

/** Root's PostgreSQL account may be unable to enter the project (a clone in /root); then the data lies outside. */
function chooseParent(): string {
  const account = findAccount(DATA_FOLDER);
  if (!account || canEnter(account, STATE_FOLDER)) {
    return STATE_FOLDER;
  }
  mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  return SHARED_FOLDER;
}

async function keepOrChoosePort(port: number): Promise<number> {
  return (await findFreePort(port).catch(() => undefined)) ?? (await findFreePort());
}

function readState(): State | undefined {
  return existsSync(STATE_FILE) ? StateSchema.parse(JSON.parse(readFileSync(STATE_FILE, "utf8"))) : undefined;
}

function saveState(state: State): void {
  writeFileSync(STATE_FILE, `${JSON.stringify(state)}\n`, { mode: 0o600 });
}

function pidFile(): string {
  return path.join(DATA_FOLDER, "postmaster.pid");
}

/** The process id of our running postmaster. */
function findPostmaster(): number | undefined {
  if (!existsSync(pidFile())) {
    return undefined;
  }
  const pid = Number.parseInt(readFileSync(pidFile(), "utf8"), 10);
  return commandOf(pid).includes(realpathSync(DATA_FOLDER)) ? pid : undefined;
}

/** After a crash the file may name a process that is now somebody else's; PostgreSQL would refuse to start. */
function forgetStalePidFile(): void {
  if (findPostmaster() === undefined) {
    rmSync(pidFile(), { force: true });
  }
}

async function stopPostmaster(pid: number): Promise<void> {
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isAlive(pid) && Date.now() < deadline) {
    await pause(50);
  }
}
