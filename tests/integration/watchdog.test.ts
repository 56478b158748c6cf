import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

const run = (body: string) => {
  const source = `import { startWatchdog } from "./worker/cluster/watchdog.ts"; startWatchdog(2); ${body}`;
  const child = spawn(process.execPath, ["--input-type=module", "--import", "tsx", "--eval", source], {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  return once(child, "exit").then(([code, signal]) => ({ code, signal, said }));
};

it("kills a process that computes without end, and says why", async () => {
  const { signal, said } = await run("setTimeout(() => { for (;;); }, 100); setInterval(() => {}, 1000);");
  expect(signal).toBe("SIGKILL");
  expect(said).toContain("nothing but compute for 2 s");
});

it("lets a process be that only waits", async () => {
  expect(await run("setTimeout(() => process.exit(7), 4000);")).toMatchObject({ code: 7, signal: null });
});
