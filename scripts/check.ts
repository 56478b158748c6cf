/** `npm run check`: format, lint, types, boundaries, dead code, names, unit tests; side by side, each with its verdict. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { generateClient } from "./run/prepare-code";
import { NODE, runCommand } from "./run/run-command";
import { runMain, say } from "./run/say";

const SIDE_BY_SIDE = 2;
/** Every stage takes seconds; one that hangs (a loop without end in a unit test) is ended and counts as failed. */
const STAGE_LIMIT_MS = 180_000;

type Stage = { title: string; args: string[] };

const tsx = (script: string, ...args: string[]) => ["--import", "tsx", `scripts/${script}.ts`, ...args];

const STAGES: Stage[] = [
  { title: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."] },
  {
    title: "unit tests",
    args: ["node_modules/vitest/vitest.mjs", "run", "--project", "unit", "--reporter=dot"],
  },
  { title: "boundaries", args: tsx("check-boundaries") },
  {
    title: "format and lint",
    args: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "--max-diagnostics=200"],
  },
  { title: "dead code", args: ["node_modules/knip/bin/knip.js", "--no-config-hints"] },
  { title: "names and sizes", args: tsx("check-names-and-sizes") },
  { title: "lock file", args: tsx("complete-lockfile", "--check") },
];

/** Runs one stage and shows its output only if it failed. */
function runStage({ title, args }: Stage): Promise<boolean> {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const child = spawn(NODE, args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
    process.once("exit", () => endGroup(child));
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const limit = setTimeout(() => {
      output += `\nended after ${STAGE_LIMIT_MS / 1000} s without a result\n`;
      endGroup(child);
    }, STAGE_LIMIT_MS);
    child.once("error", (error) => collect(Buffer.from(error.message)));
    child.once("close", (code) => {
      clearTimeout(limit);
      const passed = code === 0;
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      say(
        passed
          ? `ok      ${title} (${seconds} s)`
          : `\n${output.trimEnd()}\nFAILED  ${title} (${seconds} s)\n`,
      );
      resolve(passed);
    });
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid && child.exitCode === null && child.signalCode === null) {
    process.kill(-child.pid, "SIGKILL");
  }
}

/** Declarations of routes and style sheets, which the type check needs on a fresh clone. */
async function generateRouteTypes(): Promise<void> {
  if (!existsSync("next-env.d.ts")) {
    await runCommand("next typegen", ["node_modules/next/dist/bin/next", "typegen"], {}, "ignore");
  }
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => process.exit(1));
}

await runMain(async () => {
  await generateClient();
  await generateRouteTypes();
  const waiting = [...STAGES];
  const verdicts: boolean[] = [];
  const takeTurns = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      verdicts.push(await runStage(stage));
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, takeTurns));
  const failed = verdicts.filter((passed) => !passed).length;
  say(`${verdicts.length - failed} checks passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
