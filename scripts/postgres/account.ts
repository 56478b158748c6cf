/**
 * PostgreSQL refuses to run as root. When we are root, the cluster runs as the owner of its data folder,
 * else as `postgres`, else as `nobody` (which every Linux has, so no account is created on the machine).
 */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";

export type Account = { uid: number; gid: number };

/** The account to run PostgreSQL under, or undefined when the present user can do it. */
export function findAccount(dataFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) {
    return { uid: owner.uid, gid: owner.gid };
  }
  const account = findByName("postgres") ?? findByName("nobody");
  if (!account) {
    throw new Error("PostgreSQL cannot run as root and there is no account `postgres` or `nobody` here.");
  }
  return account;
}

function findByName(name: string): Account | undefined {
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [user, , uid, gid] = line.split(":");
    if (user === name) {
      return { uid: Number(uid), gid: Number(gid) };
    }
  }
  return undefined;
}

const SEARCH_BIT = 0o1;

/** Whether the account may enter the folder and every folder above it (a clone in /root is closed to others). */
export function canEnter(account: Account, folder: string): boolean {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const stat = statSync(current, { throwIfNoEntry: false });
    if (stat) {
      const shift = stat.uid === account.uid ? 6 : stat.gid === account.gid ? 3 : 0;
      if (((stat.mode >> shift) & SEARCH_BIT) === 0) {
        return false;
      }
    }
    if (current === path.dirname(current)) {
      return true;
    }
  }
}
