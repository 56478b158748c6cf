/** Copies of a PostgreSQL's data folder, for standbys: what pg_basebackup does, without the program. */
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { ClusterPlace } from "@/scripts/postgres/cluster";

/** Belong to the running server; a copy has its own. */
const LEFT_OUT = new Set(["postmaster.pid", "postmaster.opts", "postgresql.auto.conf"]);
/** Most of a small database is log, and the primary sends it, as it keeps enough; only the history of its timelines is copied. */
const LOG = "pg_wal";

/** Replaces the target by a copy of a folder in use, between `pg_backup_start` and `pg_backup_stop`. */
export function copyDataFolder(from: ClusterPlace, to: ClusterPlace): void {
  rmSync(to.dataFolder, { recursive: true, force: true });
  copyFolder(from.dataFolder, to.dataFolder, to);
}

function copyFolder(source: string, target: string, place: ClusterPlace): void {
  mkdirSync(target, { mode: 0o700 });
  own(target, place);
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [path.join(source, entry.name), path.join(target, entry.name)];
    if (entry.isDirectory()) {
      copyFolder(from, to, place);
    } else if (entry.isSymbolicLink()) {
      symlinkSync(readlinkSync(from), to);
    } else if (!isLeftOut(source, entry.name)) {
      copyFile(from, to, place);
    }
  }
}

const isLeftOut = (folder: string, name: string) =>
  LEFT_OUT.has(name) || (path.basename(folder) === LOG && !name.endsWith(".history"));

/** A file that vanishes meanwhile needs no copy: the log that is replayed knows what became of it. */
function copyFile(from: string, to: string, place: ClusterPlace): void {
  try {
    copyFileSync(from, to);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return;
    }
    throw error;
  }
  chmodSync(to, 0o600);
  own(to, place);
}

/** Makes a copied folder start as a standby. */
export function prepareStandby(place: ClusterPlace, label: string, settings: { conninfo: string }): void {
  const write = (name: string, text: string) => {
    const file = path.join(place.dataFolder, name);
    writeFileSync(file, text, { mode: 0o600 });
    own(file, place);
  };
  write("backup_label", label);
  write("standby.signal", "");
  write("postgresql.auto.conf", `primary_conninfo = '${settings.conninfo}'\n`);
}

function own(file: string, { account }: ClusterPlace): void {
  if (account) {
    chownSync(file, account.uid, account.gid);
  }
}
