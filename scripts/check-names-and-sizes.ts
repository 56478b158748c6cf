/**
 * What style asks of files and no linter knows: kebab-case names, no rooms for odds and ends, nothing over 400 lines. Also
 * prints the median, so that a drift is seen early.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { runMain, say } from "./run/say";

const MAX_LINES = 400;
const VAGUE_NAMES = [
  "utils",
  "util",
  "helpers",
  "helper",
  "misc",
  "common",
  "lib",
  "manager",
  "service",
  "services",
];
const SOURCE =
  /^(app|bench|components|contracts|engine|interchange|scripts|server|tests|worker)\/.*\.(ts|tsx|mjs|css)$/;
/** Words of lower-case letters and digits; dots part kinds of files (.test, .schema, .router). */
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
/** Next gives these folders a meaning: [param], [...rest], (group), @slot, _private. */
const ROUTE_FOLDER = /^(\[{1,2}(\.\.\.)?[a-zA-Z]+\]{1,2}|\([a-z-]+\)|@[a-z-]+|_[a-z-]+)$/;

function listSources(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  return listed.split("\n").filter((file) => SOURCE.test(file) && existsSync(file));
}

function complainAboutName(file: string): string[] {
  const parts = file.split("/");
  return parts.flatMap((part) => {
    const stem = path.basename(part).split(".")[0] ?? "";
    if (stem.split("-").some((word) => VAGUE_NAMES.includes(word))) {
      return [`${file}: "${stem}" says nothing; name it after what it does`];
    }
    return KEBAB_CASE.test(part) || ROUTE_FOLDER.test(part) ? [] : [`${file}: "${part}" is not kebab-case`];
  });
}

function countLines(file: string): number {
  return readFileSync(file, "utf8").trimEnd().split("\n").length;
}

await runMain(async () => {
  const files = listSources();
  const sizes = files.map(countLines).sort((a, b) => a - b);
  const complaints = files.flatMap((file) => {
    const lines = countLines(file);
    const size = lines > MAX_LINES ? [`${file}: ${lines} lines, more than ${MAX_LINES}`] : [];
    return [...complainAboutName(file), ...size];
  });
  complaints.map(say);
  const at = (share: number) => sizes[Math.floor(sizes.length * share)] ?? 0;
  say(
    `${files.length} files; lines: median ${at(0.5)}, 90th percentile ${at(0.9)}, most ${sizes.at(-1) ?? 0}.`,
  );
  return complaints.length === 0 ? 0 : 1;
});
