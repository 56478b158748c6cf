import { type ChildProcess, spawn } from "node:child_process";
import { expect, it, vi } from "vitest";
import { type Keepable, keepRunning } from "./keep-running";

/** A process that runs until it is ended. */
function startSleeper(): Keepable & { child: ChildProcess } {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const stop = async () => {
    child.kill();
    await exited;
  };
  return { child, exited, stop };
}

it("starts again what was killed, also when the first try fails, and stops for good", async () => {
  const first = startSleeper();
  const started: ReturnType<typeof startSleeper>[] = [];
  const lines: string[] = [];
  let isFirstTry = true;
  const start = async () => {
    if (isFirstTry) {
      isFirstTry = false;
      throw new Error("The port is taken.");
    }
    const sleeper = startSleeper();
    started.push(sleeper);
    return sleeper;
  };
  const stop = keepRunning(first, start, (line) => lines.push(line));
  first.child.kill("SIGKILL");
  await vi.waitFor(() => expect(started).toHaveLength(1), 5_000);
  expect(lines).toEqual([expect.stringContaining("starting it again"), "The port is taken."]);

  await stop();
  expect(started[0]?.child.signalCode).toBe("SIGTERM");
  expect(started).toHaveLength(1);
});
