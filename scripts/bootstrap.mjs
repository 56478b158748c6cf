/**
 * The first step of every npm script. It is plain JavaScript for Node 20 without packages, because it runs on a fresh
 * clone: it installs what is missing and hands over to the TypeScript script of the same name under the Node that the
 * project brings along.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "..");
const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs `scripts/<name>.ts` with this process's arguments and ends with its exit code. `quiet` leaves standard output to the
 * script alone.
 */
export function bootstrap(name, { quiet = false } = {}) {
  process.chdir(ROOT);
  if (!isInstalled()) {
    install(quiet ? process.stderr : process.stdout);
  }
  const node = path.join(ROOT, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
  const child = spawn(node, ["--import", "tsx", `scripts/${name}.ts`, ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ""}` },
  });
  for (const signal of FORWARDED) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("error", (error) =>
    fail(`Cannot run ${node}: ${error.message}. Delete node_modules and try again.`),
  );
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** npm writes node_modules/.package-lock.json last, with what it installed: compare that to what is wanted. */
function isInstalled() {
  const installedPath = path.join("node_modules", ".package-lock.json");
  if (!existsSync(installedPath)) {
    return false;
  }
  const installed = readPackages(installedPath);
  return Object.entries(readPackages("package-lock.json")).every(
    ([place, wanted]) =>
      place === "" ||
      (wanted.optional && !installed[place]) ||
      (installed[place]?.version === wanted.version && installed[place]?.integrity === wanted.integrity),
  );
}

function readPackages(lockPath) {
  return JSON.parse(readFileSync(lockPath, "utf8")).packages;
}

function install(output) {
  output.write("Installing packages (npm ci) ...\n");
  const flags = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const stdio = ["inherit", output.fd, "inherit"];
  const npmScript = process.env.npm_execpath;
  const result = npmScript
    ? spawnSync(process.execPath, [npmScript, ...flags], { stdio })
    : spawnSync("npm", flags, { stdio });
  if (result.status !== 0) {
    fail("npm ci did not succeed; its message above says why. Mend that and run the command again.");
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
