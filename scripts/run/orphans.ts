/**
 * If `npm start` itself is killed, its web and worker processes go on without anybody to stop them. Each is noted in
 * .stepwell/run under its process id; the next start ends those whose supervisor is gone.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commandOf, isAlive } from "../postgres/process-table";

const RUN_FOLDER = path.resolve(".stepwell/run");
const END_TIMEOUT_MS = 40_000;

export function noteChild(pid: number): void {
  mkdirSync(RUN_FOLDER, { recursive: true });
  writeFileSync(path.join(RUN_FOLDER, String(pid)), String(process.pid));
}

export function forgetChild(pid: number): void {
  rmSync(path.join(RUN_FOLDER, String(pid)), { force: true });
}

export async function endOrphans(): Promise<void> {
  const noted = existsSync(RUN_FOLDER) ? readdirSync(RUN_FOLDER).map(Number) : [];
  await Promise.all(noted.filter(isOrphan).map(endOrphan));
}

function isOrphan(pid: number): boolean {
  return !isAlive(Number(readFileSync(path.join(RUN_FOLDER, String(pid)), "utf8")));
}

async function endOrphan(pid: number): Promise<void> {
  // The number may belong to a stranger by now: ours run this folder's Node, and Next gives itself a name.
  const command = commandOf(pid);
  if (command.includes(path.resolve("node_modules")) || command.startsWith("next-server")) {
    process.kill(pid, "SIGTERM");
    const deadline = Date.now() + END_TIMEOUT_MS;
    while (isAlive(pid) && Date.now() < deadline) {
      await pause(50);
    }
  }
  forgetChild(pid);
}
