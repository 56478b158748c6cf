/** What must be made from the sources before they run: Prisma's client and Next's build, each only when it is stale. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "./run-command";
import { say } from "./say";

const BUILD_SOURCES = [
  "app",
  "components",
  "contracts",
  "engine",
  "interchange",
  "server",
  "public",
  "prisma/schema.prisma",
  "package-lock.json",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
];

/** Generates prisma/generated. The schema engine's binary, which the command line asks for, is not needed for that. */
export async function generateClient(): Promise<void> {
  if (!existsSync("prisma/schema.prisma")) {
    return;
  }
  await whenStale("prisma/generated/.source-hash", ["prisma/schema.prisma", "package-lock.json"], () =>
    runCommand(
      "prisma generate",
      ["node_modules/prisma/build/index.js", "generate"],
      { PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true", PRISMA_HIDE_UPDATE_MESSAGE: "true" },
      "ignore",
    ),
  );
}

/** The production build, when a source changed since the last one. */
export async function buildWeb(): Promise<void> {
  await whenStale(".next/.source-hash", BUILD_SOURCES, async () => {
    say("Building the web application ...");
    await runCommand("next build", ["node_modules/next/dist/bin/next", "build"], {
      NEXT_TELEMETRY_DISABLED: "1",
    });
  });
}

async function whenStale(hashFile: string, sources: string[], make: () => Promise<void>): Promise<void> {
  const hash = hashOf(sources);
  if (existsSync(hashFile) && readFileSync(hashFile, "utf8") === hash) {
    return;
  }
  await make();
  writeFileSync(hashFile, hash);
}

function hashOf(sources: string[]): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(listFiles).sort()) {
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function listFiles(place: string): string[] {
  if (!existsSync(place)) {
    return [];
  }
  if (path.extname(place) !== "") {
    return [place];
  }
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
