/** A browser for the end-to-end tests: one that is on the machine already, else the one from npm. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type LaunchOptions } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const KNOWN_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const UNPACKED_FOLDER = path.resolve(".stepwell/browser");

/** No sandbox, because tests also run as root in containers; nothing that would call out to the internet. */
const FLAGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

export function findBrowser(): LaunchOptions {
  const executablePath = findInstalled();
  if (executablePath) {
    return { executablePath, args: FLAGS };
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No browser was found. Install Chrome, or run: npx playwright install chromium");
  }
  return {
    executablePath: unpack(),
    args: FLAGS,
    env: {
      ...definedEnvironment(),
      LD_LIBRARY_PATH: path.join(UNPACKED_FOLDER, "al2023", "lib"),
      FONTCONFIG_FILE: path.resolve("tests/support/fonts.conf"),
    },
  };
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = [
    chromium.executablePath(),
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...KNOWN_PLACES,
  ];
  return candidates.find((candidate) => candidate && existsSync(candidate));
}

function unpack(): string {
  const executable = path.join(UNPACKED_FOLDER, "chromium");
  const complete = path.join(UNPACKED_FOLDER, "complete");
  if (!existsSync(complete)) {
    rmSync(UNPACKED_FOLDER, { recursive: true, force: true });
    mkdirSync(UNPACKED_FOLDER, { recursive: true });
    execFileSync(process.execPath, ["--import", "tsx", path.resolve("tests/support/unpack-chromium.ts")], {
      env: {
        ...process.env,
        TMPDIR: UNPACKED_FOLDER,
        AWS_EXECUTION_ENV: `AWS_Lambda_nodejs${process.versions.node.split(".")[0]}.x`,
      },
    });
    writeFileSync(complete, "");
  }
  return executable;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
