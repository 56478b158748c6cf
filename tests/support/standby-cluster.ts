/**
 * Two throw-away PostgreSQLs: a primary, and a standby that has every commit before it is acknowledged (synchronous
 * replication), so that nothing acknowledged is lost when the primary dies and the standby is promoted.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import {
  type ClusterAccess,
  type ClusterPlace,
  clusterUrl,
  findFreePort,
  initCluster,
  placeCluster,
  type RunningCluster,
  SUPERUSER,
  startCluster,
} from "@/scripts/postgres/cluster";
import { copyDataFolder, prepareStandby } from "./data-folder";
import { createTestFolder, removeTestFolder } from "./test-folder";
import { until } from "./until";

const STANDBY_NAME = "stepwell_standby";
const REPLICATION = { max_connections: "300", wal_keep_size: "512MB", wal_retrieve_retry_interval: "200ms" };
// Processes are killed here, not machines: what was handed to the operating system survives.
const SETTINGS = { fsync: "off", shared_buffers: "64MB" };
/** For a standby to take over, or to have all that the primary has, on a machine that is busy with other things. */
const PATIENCE_MS = 60_000;

type Site = { place: ClusterPlace; access: ClusterAccess; running: RunningCluster | undefined };

type StandbyOptions = {
  /** Of PostgreSQL, beside those for replication. */
  settings?: Record<string, string>;
  /** Makes an empty folder for each of the two. */
  createFolder?: () => string;
};

export type StandbyCluster = {
  /** Of both hosts, in the order in which `url` names them. */
  ports: readonly number[];
  /** Names both hosts, as operators do; leads to whichever is the primary. Ports of proxies may stand for the hosts' own. */
  url: (database: string, ports?: readonly number[]) => string;
  /** Leads to the present primary only, for the test's own questions. */
  primaryUrl: (database: string) => string;
  standbyUrl: (database: string) => string;
  /** Ends the primary as a power cut would. Until `promote` there is none. */
  killPrimary: () => Promise<void>;
  /** Ends the primary, as a power cut would or in order; it is back after `awayMs`, and its standby finds it again. */
  takePrimaryAway: (how: "kill" | "stop", awayMs: number) => Promise<void>;
  /** Resolves when the standby has all that was written so far. */
  standbyHasAll: () => Promise<void>;
  /** Makes the standby the primary; it then waits for no standby until one joins. */
  promote: () => Promise<void>;
  /** Makes the dead former primary a standby of the present primary, by a fresh copy. */
  rejoin: () => Promise<void>;
  /** Of the processes that run now. */
  pids: () => number[];
  /** Ends both in order, the standby last: a primary that ends waits until its standby has all. */
  stop: () => Promise<void>;
  /** Stops both and removes their data. */
  dispose: () => Promise<void>;
};

export async function startStandbyCluster(options: StandbyOptions = {}): Promise<StandbyCluster> {
  const { settings = SETTINGS, createFolder = createTestFolder } = options;
  const password = randomUUID();
  const all = { ...REPLICATION, ...settings };
  let primary = await makeSite(createFolder(), password);
  let standby = await makeSite(createFolder(), password);
  const sites = [primary, standby];
  const ports = sites.map(({ access }) => access.port);
  await initCluster(primary.place, password);
  await start(primary, all);
  await followPrimary(primary, standby, all);
  return {
    ports,
    url: (database, through = ports) => {
      const hosts = through.map((port) => `127.0.0.1:${port}`);
      return `postgresql://${SUPERUSER}:${password}@${hosts.join(",")}/${database}`;
    },
    primaryUrl: (database) => clusterUrl(primary.access, database),
    standbyUrl: (database) => clusterUrl(standby.access, database),
    killPrimary: () => end(primary, "kill"),
    takePrimaryAway: async (how, awayMs) => {
      await end(primary, how);
      await pause(awayMs);
      await start(primary, all);
    },
    standbyHasAll: () => untilStandbyHasAll(primary),
    promote: async () => {
      [primary, standby] = [standby, primary];
      await ask(primary, "select pg_promote(true, 60)");
    },
    rejoin: async () => {
      await end(standby, "kill");
      await followPrimary(primary, standby, all);
    },
    pids: () => sites.flatMap(({ running }) => (running === undefined ? [] : [running.pid])),
    stop: async () => {
      await end(primary, "stop");
      await end(standby, "stop");
    },
    dispose: async () => {
      for (const site of sites) {
        await end(site, "kill");
        removeTestFolder(site.place.dataFolder);
      }
    },
  };
}

async function makeSite(folder: string, password: string): Promise<Site> {
  return {
    place: placeCluster(folder),
    access: { port: await findFreePort(), password },
    running: undefined,
  };
}

async function start(site: Site, settings: Record<string, string>): Promise<void> {
  site.running = await startCluster(site.place, site.access, settings);
}

async function end(site: Site, how: "kill" | "stop"): Promise<void> {
  await site.running?.[how]();
  site.running = undefined;
}

/** Copies the running primary, starts the copy as its standby, and lets commits wait for it from then on. */
async function followPrimary(primary: Site, standby: Site, settings: Record<string, string>): Promise<void> {
  const client = await connect(primary);
  try {
    await client.query("select pg_backup_start('standby', fast => true)");
    copyDataFolder(primary.place, standby.place);
    const { rows } = await client.query<{ labelfile: string }>(
      "select labelfile from pg_backup_stop(wait_for_archive => false)",
    );
    const { port, password } = primary.access;
    prepareStandby(standby.place, rows[0]?.labelfile ?? "", {
      conninfo: `host=127.0.0.1 port=${port} user=${SUPERUSER} password=${password} application_name=${STANDBY_NAME}`,
    });
    await start(standby, settings);
    await client.query(`alter system set synchronous_standby_names = '${STANDBY_NAME}'`);
    await client.query("select pg_reload_conf()");
    await until(
      "commits wait for the standby",
      async () => {
        const { rowCount } = await client.query(
          "select from pg_stat_replication where application_name = $1 and sync_state = 'sync'",
          [STANDBY_NAME],
        );
        return rowCount === 1;
      },
      PATIENCE_MS,
    );
  } finally {
    await client.end();
  }
}

async function untilStandbyHasAll(primary: Site): Promise<void> {
  const client = await connect(primary);
  try {
    const { rows } = await client.query<{ written: string }>("select pg_current_wal_flush_lsn() as written");
    await until(
      "the standby has all that was written",
      async () => {
        const { rowCount } = await client.query(
          "select from pg_stat_replication where sync_state = 'sync' and flush_lsn >= $1::pg_lsn",
          [rows[0]?.written],
        );
        return rowCount === 1;
      },
      PATIENCE_MS,
    );
  } finally {
    await client.end();
  }
}

async function connect(site: Site): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: clusterUrl(site.access, "postgres") });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function ask(site: Site, sql: string): Promise<void> {
  const client = await connect(site);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
