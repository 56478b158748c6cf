/** A PgBouncer in transaction mode, on machines that have the program. */
import { spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findAccount } from "@/scripts/postgres/account";
import { answers, findFreePort } from "@/scripts/postgres/cluster";
import { readConnectionUrl } from "@/server/database/connection-url";
import { until } from "./until";

export function hasPgBouncer(): boolean {
  return spawnSync("pgbouncer", ["--version"]).status === 0;
}

export type PgBouncer = { port: number; stop: () => Promise<void> };

/**
 * In front of the URL's server, with few connections, so that transactions of different users meet in one session. It knows
 * of the user what PostgreSQL keeps of the password.
 */
export async function startPgBouncer(url: string, secret: string): Promise<PgBouncer> {
  const { hosts, user, password, database } = readConnectionUrl(url) ?? {
    hosts: [{ host: "", port: 0 }],
    user: "",
    password: "",
    database: "",
  };
  const folder = mkdtempSync(path.join(tmpdir(), "stepwell-pgbouncer-"));
  const port = await findFreePort();
  const settings = path.join(folder, "pgbouncer.ini");
  const users = path.join(folder, "users.txt");
  writeFileSync(users, `"${user}" "${secret}"\n`);
  writeFileSync(
    settings,
    `[databases]
* = host=${hosts[0].host} port=${hosts[0].port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
default_pool_size = 3
max_client_conn = 200
`,
  );
  const account = findAccount(tmpdir());
  if (account) {
    for (const file of [folder, settings, users]) chownSync(file, account.uid, account.gid);
  }
  const child = spawn("pgbouncer", ["-q", settings], { ...account, stdio: "ignore" });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const own = `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  await until("PgBouncer answers", () => answers(own));
  return {
    port,
    stop: async () => {
      child.kill("SIGINT");
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
