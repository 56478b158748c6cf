/**
 * Records the present worker for the test of rolling upgrades: `node --import tsx scripts/record-worker.ts`. Done at each
 * release; from then on what follows is tested side by side with it, on the schema that follows.
 */
import { globSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { runMain, say } from "./run/say";

const FIXTURE = path.resolve("tests/fixtures/previous-worker.json.gz");

await runMain(async () => {
  const { outputFiles } = await build({
    // A thread is looked for beside the file that begins it, under the name that it has among the sources.
    entryPoints: ["worker/main.ts", ...globSync("worker/**/*-thread.ts")],
    entryNames: "[name]",
    outdir: path.resolve("recorded"),
    outExtension: { ".js": ".ts" },
    alias: { "@": path.resolve(".") },
    bundle: true,
    minify: true,
    platform: "node",
    target: "node22",
    format: "esm",
    packages: "external",
    write: false,
  });
  const files = Object.fromEntries(outputFiles.map((file) => [path.basename(file.path), file.text]));
  const packed = gzipSync(JSON.stringify(files), { level: 9 });
  mkdirSync(path.dirname(FIXTURE), { recursive: true });
  writeFileSync(FIXTURE, packed);
  say(`${Object.keys(files).join(", ")}: ${Math.round(packed.length / 1000)} kB packed`);
  return 0;
});
