/**
 * One PostgreSQL cluster on this machine: a data folder and, while it runs, a postmaster.
 *
 * The postmaster leads its own process group, so that Ctrl-C in a terminal reaches us but not it: web and worker
 * must finish their transactions before the database goes. It listens on 127.0.0.1 only and never needs a name to be
 * resolved.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { type Account, canEnter, findAccount } from "./account";
import { findBinaries } from "./find-binaries";

export const SUPERUSER = "postgres";
const START_TIMEOUT_MS = 60_000;

/** Where root keeps what its PostgreSQL account could not reach inside the project folder. */
export const SHARED_FOLDER = "/var/lib/stepwell";

export type ClusterPlace = { dataFolder: string; binaries: string; account: Account | undefined };
export type ClusterAccess = { port: number; password: string };

export type RunningCluster = {
  pid: number;
  url: (database: string) => string;
  /** Resolves when the postmaster is gone, for whatever reason. */
  exited: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, the data folder is left clean. */
  stop: () => Promise<void>;
  /** As a power cut would do it. */
  kill: () => Promise<void>;
};

export function clusterUrl(access: ClusterAccess, database: string): string {
  return `postgresql://${SUPERUSER}:${access.password}@127.0.0.1:${access.port}/${database}`;
}

/** Decides which account runs the cluster and makes sure that it can reach the binaries. */
export function placeCluster(dataFolder: string): ClusterPlace {
  const account = findAccount(dataFolder);
  const binaries = findBinaries();
  if (!account || canEnter(account, binaries)) {
    return { dataFolder, binaries, account };
  }
  const copy = path.join(SHARED_FOLDER, "postgres-18");
  if (!existsSync(path.join(copy, "complete"))) {
    mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
    cpSync(binaries, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(path.join(copy, "complete"), "");
  }
  return { dataFolder, binaries: copy, account };
}

/** Makes an empty cluster in the place's data folder. Its text order is by code point, the same on all machines. */
export async function initCluster(place: ClusterPlace, password: string): Promise<void> {
  const { dataFolder, account } = place;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(tmpdir(), `stepwell-initdb-${randomUUID()}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) {
    chownSync(dataFolder, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    await promisify(execFile)(
      path.join(place.binaries, "bin", "initdb"),
      [
        `--pgdata=${dataFolder}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-sync",
      ],
      { ...account, cwd: "/", env: postgresEnvironment() },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Starts the postmaster and resolves once it answers a query. */
export async function startCluster(
  place: ClusterPlace,
  access: ClusterAccess,
  settings: Record<string, string> = {},
): Promise<RunningCluster> {
  const flags = Object.entries({
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port: String(access.port),
    ...settings,
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const child = spawn(path.join(place.binaries, "bin", "postgres"), ["-D", place.dataFolder, ...flags], {
      ...place.account,
      cwd: "/",
      detached: true,
      env: postgresEnvironment(),
      stdio: ["ignore", "ignore", "pipe"],
    });
    const complaint = await untilReady(child, clusterUrl(access, "postgres"), deadline);
    if (complaint === undefined) {
      return describeRunning(child, access);
    }
    child.kill("SIGKILL");
    // Right after a killed postmaster its children still hold the shared memory; they leave by themselves.
    if (!complaint.includes("is still in use") || Date.now() > deadline) {
      throw new Error(`The embedded PostgreSQL did not start. It said: ${complaint}`);
    }
    await pause(100);
  }
}

function describeRunning(child: ChildProcess, access: ClusterAccess): RunningCluster {
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
    }
  });
  const endWith = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  return {
    pid: child.pid ?? 0,
    url: (database) => clusterUrl(access, database),
    exited,
    stop: () => endWith("SIGINT"),
    kill: () => endWith("SIGKILL"),
  };
}

/** Resolves with nothing once the server answers, or with what it said when it gave up. */
async function untilReady(child: ChildProcess, url: string, deadline: number): Promise<string | undefined> {
  let output = "";
  let complaint: string | undefined;
  child.stderr?.on("data", (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4000);
  });
  child.once("error", (error) => {
    complaint = error.message;
  });
  child.once("close", () => {
    complaint = output;
  });
  while (complaint === undefined && Date.now() < deadline) {
    if (await answers(url)) {
      return undefined;
    }
    await pause(50);
  }
  return complaint ?? output;
}

/** Whether a server accepts this connection string right now. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    // A connection that never came about cannot be closed, and the answer is known already.
    await client.end().catch(() => undefined);
  }
}

/** A TCP port of 127.0.0.1 that nobody listens on now: the wanted one, or any. Fails when the wanted one is taken. */
export function findFreePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(wanted, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(address)));
    });
  });
}

/** PostgreSQL needs no more of our environment than where to find programs; locales come from the cluster. */
function postgresEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LANG: "C", LC_ALL: "C", LC_MESSAGES: "C", PGHOST: undefined, PGPORT: undefined };
}
