import { expect, it, vi } from "vitest";
import { supervise } from "./supervise";

it("starts a process again that ended, and ends it for good when it is stopped", async () => {
  const lines: string[] = [];
  const supervised = supervise(
    "test",
    [process.execPath, "-e", "process.exit(3)"],
    {},
    {
      report: (line) => lines.push(line),
    },
  );
  await vi.waitFor(() => expect(lines).toHaveLength(2), 10_000);
  await supervised.stop(1000);
  expect(lines[0]).toContain("starting it again in 0.5 s");
  expect(lines[1]).toContain("starting it again in 1 s");
});

it("kills a process that does not end in time", async () => {
  const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
  const supervised = supervise("test", [process.execPath, "-e", stubborn], {});
  const startedAt = Date.now();
  await supervised.stop(300);
  expect(Date.now() - startedAt).toBeLessThan(5000);
});
