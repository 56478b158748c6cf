/**
 * Folders for throw-away PostgreSQLs. A folder carries the id of the process that made it, so that a later run clears
 * away what a killed run left.
 */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { commandOf, isAlive } from "@/scripts/postgres/process-table";

const PREFIX = "stepwell-test-";

/** An empty data folder of this process. */
export function createTestFolder(): string {
  clearLeftovers();
  const folder = path.join(tmpdir(), `${PREFIX}${process.pid}-${randomUUID().slice(0, 8)}`);
  mkdirSync(folder);
  return folder;
}

export function removeTestFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function clearLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const maker = Number(name.startsWith(PREFIX) ? name.slice(PREFIX.length).split("-")[0] : Number.NaN);
    if (Number.isInteger(maker) && !isAlive(maker)) {
      const folder = path.join(tmpdir(), name);
      killPostmaster(folder);
      removeTestFolder(folder);
    }
  }
}

function killPostmaster(folder: string): void {
  const file = path.join(folder, "postmaster.pid");
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : 0;
  if (pid > 0 && commandOf(pid).includes(folder)) {
    process.kill(pid, "SIGKILL");
  }
}
