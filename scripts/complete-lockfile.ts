/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out. A registry mirror may offer only
 * those of its own platform; npm then writes a lock that `npm ci` refuses, here and everywhere. With `--check` it only
 * says what is missing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { Problem, runMain, say } from "./run/say";

const LOCKFILE = "package-lock.json";

const PackageSchema = z.looseObject({
  version: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const LockSchema = z.looseObject({ packages: z.record(z.string(), PackageSchema) });
type Packages = z.infer<typeof LockSchema>["packages"];

/** As Node does it: the package's own node_modules first, then those of the folders above. */
function isLocked(packages: Packages, dependent: string, name: string): boolean {
  for (let folder = dependent; ; folder = folder.slice(0, folder.lastIndexOf("/node_modules/"))) {
    if (packages[`${folder}/node_modules/${name}`.replace(/^\//, "")]) {
      return true;
    }
    if (!folder.includes("/node_modules/")) {
      return packages[`node_modules/${name}`] !== undefined;
    }
  }
}

function findMissing(packages: Packages): Map<string, string> {
  const missing = new Map<string, string>();
  for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!isLocked(packages, place, name)) {
        missing.set(name, version.replace(/^[~^]/, ""));
      }
    }
  }
  return missing;
}

const SYSTEMS = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "openbsd",
  "netbsd",
  "sunos",
  "aix",
  "openharmony",
  "win32",
];
const PROCESSORS = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

/** The lock entry: npm installs it only where system and processor, which the name tells, are right. */
function describePackage(name: string, version: string): Packages[string] {
  const words = name.replace("windows", "win32").split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : undefined;
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(libc && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

await runMain(async () => {
  const lock = LockSchema.parse(JSON.parse(readFileSync(LOCKFILE, "utf8")));
  const missing = findMissing(lock.packages);
  if (missing.size === 0) {
    return 0;
  }
  if (process.argv.includes("--check")) {
    throw new Problem(
      `${LOCKFILE} lacks ${missing.size} optional packages (${[...missing.keys()].slice(0, 3).join(", ")} ...), so ` +
        "`npm ci` would refuse it. Run: npm run complete-lockfile",
    );
  }
  for (const [name, version] of missing) {
    lock.packages[`node_modules/${name}`] = describePackage(name, version);
  }
  const { "": root, ...others } = lock.packages;
  lock.packages = { ...(root && { "": root }), ...Object.fromEntries(Object.entries(others).sort(byPlace)) };
  writeFileSync(LOCKFILE, `${JSON.stringify(lock, null, 2)}\n`);
  say(`Added ${missing.size} optional packages to ${LOCKFILE}.`);
  return 0;
});

function byPlace([a]: [string, unknown], [b]: [string, unknown]): number {
  return a.localeCompare(b, "en");
}
