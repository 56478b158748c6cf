/**
 * Keeps a child process alive. One that dies is started again, after a pause that doubles while it keeps dying at once.
 * Children lead their own process groups, so that Ctrl-C reaches only us and the order of stopping is ours.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { forgetChild, noteChild } from "./orphans";
import { say } from "./say";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A process that lived this long had started properly; its next failure begins with a short pause again. */
const SETTLED_MS = 60_000;

export type Supervised = {
  /** Of the process that runs now; undefined while none does. */
  pid: () => number | undefined;
  /** Ends it at once, as a power cut would; it is started again like any that dies. */
  kill: () => void;
  /** SIGTERM, then SIGKILL if it has not ended in time. Resolves when the process is gone. */
  stop: (graceMs: number) => Promise<void>;
};

type Ties = {
  /** Told when it ended and is started again. */
  report?: (line: string) => void;
  /** Hears what the process sends over a channel of its own, and gives the answer, or null for none. */
  hear?: (message: unknown) => object | null;
};

export function supervise(
  title: string,
  command: string[],
  env: Record<string, string>,
  { report = say, hear }: Ties = {},
): Supervised {
  const [program = process.execPath, ...args] = command;
  let pause = FIRST_PAUSE_MS;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let child: ChildProcess | undefined;

  const start = () => {
    const startedAt = Date.now();
    child = spawn(program, args, {
      detached: true,
      stdio: ["ignore", "inherit", "inherit", ...(hear === undefined ? [] : ["ipc" as const])],
      env: { ...process.env, ...env },
    });
    if (hear !== undefined) {
      answerTo(child, hear);
    }
    const { pid = 0 } = child;
    noteChild(pid);
    child.once("exit", (code, signal) => {
      child = undefined;
      forgetChild(pid);
      if (!stopping) {
        const settled = Date.now() - startedAt > SETTLED_MS;
        const wait = settled ? FIRST_PAUSE_MS : pause;
        pause = Math.min(wait * 2, LONGEST_PAUSE_MS);
        report(
          `The ${title} process ended (${signal ?? `exit code ${code}`}); starting it again in ${wait / 1000} s.`,
        );
        timer = setTimeout(start, wait);
      }
    });
  };
  start();

  return {
    pid: () => child?.pid,
    kill: () => {
      child?.kill("SIGKILL");
    },
    stop: async (graceMs) => {
      stopping = true;
      clearTimeout(timer);
      if (child) {
        await endProcess(child, graceMs);
      }
    },
  };
}

function answerTo(child: ChildProcess, hear: (message: unknown) => object | null): void {
  child.on("message", (message) => {
    const answer = hear(message);
    if (answer !== null && child.connected) {
      child.send(answer);
    }
  });
}

function endProcess(child: ChildProcess, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), graceMs);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
