/** A disk that can be filled: a file system in memory, where this account may mount one. */
import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findAccount } from "@/scripts/postgres/account";

export type SmallDisk = {
  folder: string;
  fill: () => void;
  free: () => void;
  remove: () => void;
};

/** Undefined where mounting is not allowed. PostgreSQL's account owns the folder. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const mountPoint = mkdtempSync(path.join(tmpdir(), "stepwell-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", mountPoint], {
      stdio: "ignore",
    });
  } catch {
    rmSync(mountPoint, { recursive: true });
    return undefined;
  }
  const account = findAccount(tmpdir());
  if (account) chownSync(mountPoint, account.uid, account.gid);
  const filler = path.join(tmpdir(), path.basename(mountPoint), "filler");
  return {
    folder: mountPoint,
    fill: () => {
      const { bavail, bsize } = statfsSync(mountPoint);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      // PostgreSQL may still be leaving it; detached, it goes with its last file.
      execFileSync("umount", ["--lazy", mountPoint]);
      rmSync(mountPoint, { recursive: true, force: true });
    },
  };
}
