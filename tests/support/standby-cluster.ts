/**
 * Two throw-away PostgreSQLs: a primary, and a standby that has every commit before it is acknowledged (synchronous
 * replication), so that nothing acknowledged is lost when the primary dies and the standby is promoted.
 */
import { randomUUID } from "node:crypto";
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
// Processes are killed here, not machines: what was handed to the operating system survives.
const SETTINGS = { fsync: "off", max_connections: "300", wal_keep_size: "512MB", shared_buffers: "64MB" };

type Site = { place: ClusterPlace; access: ClusterAccess; running: RunningCluster | undefined };

export type StandbyCluster = {
  /** Names both hosts, as operators do; leads to whichever is the primary. */
  url: (database: string) => string;
  /** Leads to the present primary only, for the test's own questions. */
  primaryUrl: (database: string) => string;
  standbyUrl: (database: string) => string;
  /** Ends the primary as a power cut would. Until `promote` there is none. */
  killPrimary: () => Promise<void>;
  /** Makes the standby the primary; it then waits for no standby until one joins. */
  promote: () => Promise<void>;
  /** Makes the dead former primary a standby of the present primary, by a fresh copy. */
  rejoin: () => Promise<void>;
  /** Stops both and removes their data. */
  dispose: () => Promise<void>;
};

export async function startStandbyCluster(): Promise<StandbyCluster> {
  const password = randomUUID();
  let primary = await makeSite(password);
  let standby = await makeSite(password);
  const sites = [primary, standby];
  await initCluster(primary.place, password);
  await start(primary);
  await followPrimary(primary, standby);
  return {
    url: (database) => {
      const hosts = sites.map(({ access }) => `127.0.0.1:${access.port}`);
      return `postgresql://${SUPERUSER}:${password}@${hosts.join(",")}/${database}`;
    },
    primaryUrl: (database) => clusterUrl(primary.access, database),
    standbyUrl: (database) => clusterUrl(standby.access, database),
    killPrimary: () => kill(primary),
    promote: async () => {
      [primary, standby] = [standby, primary];
      await ask(primary, "select pg_promote(true, 60)");
    },
    rejoin: async () => {
      await kill(standby);
      await followPrimary(primary, standby);
    },
    dispose: async () => {
      for (const site of sites) {
        await kill(site);
        removeTestFolder(site.place.dataFolder);
      }
    },
  };
}

async function makeSite(password: string): Promise<Site> {
  const place = placeCluster(createTestFolder());
  return { place, access: { port: await findFreePort(), password }, running: undefined };
}

async function start(site: Site): Promise<void> {
  site.running = await startCluster(site.place, site.access, SETTINGS);
}

async function kill(site: Site): Promise<void> {
  await site.running?.kill();
  site.running = undefined;
}

/** Copies the running primary, starts the copy as its standby, and lets commits wait for it from then on. */
async function followPrimary(primary: Site, standby: Site): Promise<void> {
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
    await start(standby);
    await client.query(`alter system set synchronous_standby_names = '${STANDBY_NAME}'`);
    await client.query("select pg_reload_conf()");
    await until("commits wait for the standby", async () => {
      const { rowCount } = await client.query(
        "select from pg_stat_replication where application_name = $1 and sync_state = 'sync'",
        [STANDBY_NAME],
      );
      return rowCount === 1;
    });
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
