import { afterAll, expect, it } from "vitest";
import type { SandboxAnswer } from "./script/sandbox";
import type { ScriptRun } from "./script/script-threads";
import { closeThreads, NoThread, WarmThreads } from "./warm-threads";

afterAll(closeThreads);

const one = new WarmThreads<ScriptRun, SandboxAnswer>({
  entry: new URL("./script/sandbox-thread.ts", import.meta.url),
  most: 1,
  patienceMs: 100,
  memoryMegabytes: 64,
  runsPerThread: 500,
});

const run = (tenantId: string, source: string) =>
  one.run(tenantId, { source, inputs: "{}", milliseconds: 400 }, 10_000);

it("tells whoever gets no thread in time, and has one for whoever comes later", async () => {
  const endless = run("a", "while (true) {}");
  await expect(run("b", "return 1;")).rejects.toThrow(NoThread);
  expect(await endless).toMatchObject({ ok: false });
  expect(await run("b", "return 1;")).toEqual({ ok: true, json: "1" });
});
