/** The examples of docs/command-line.md are run: files are the blocks with a name, commands the lines that begin with `$`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const page = readFileSync("docs/command-line.md", "utf8");
const folder = mkdtempSync(path.join(os.tmpdir(), "stepwell-examples-"));
afterAll(() => rmSync(folder, { recursive: true }));

for (const [, name = "", content = ""] of page.matchAll(/^```\w+ (\S+)\n(.*?)^```/gms)) {
  writeFileSync(path.join(folder, name), content);
}

interface Example {
  command: string;
  output: string;
}

const examples: Example[] = [...page.matchAll(/^```console\n(.*?)^```/gms)].flatMap(([, block = ""]) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((text) => ({
      command: text.slice(0, text.indexOf("\n")),
      output: text.slice(text.indexOf("\n") + 1),
    })),
);

const BEGINNING = "npm run -s stepwell -- ";

describe("the examples of the command line", { timeout: 60_000 }, () => {
  it("are found", () => expect(examples.length).toBeGreaterThan(5));

  it.each(examples)("give what the page says: $command", ({ command, output }) => {
    expect(command.startsWith(BEGINNING)).toBe(true);
    const script = `"${process.execPath}" --import tsx scripts/stepwell.ts ${command.slice(BEGINNING.length)}`;
    const env = { ...process.env, INIT_CWD: folder };
    const { stdout, status } = spawnSync("sh", ["-c", script], { env, encoding: "utf8" });
    expect(stdout).toBe(output);
    expect(status).toBe(output.includes('"error":') ? 1 : 0);
  });
});
