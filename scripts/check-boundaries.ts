/**
 * Runs dependency-cruiser over the sources. It reads imports through TypeScript's JavaScript API, which TypeScript 7 does
 * not have; so for this process the name `typescript` leads to version 6.
 */
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { Problem, runMain, say } from "./run/say";

const FOLDERS = [
  "app",
  "bench",
  "components",
  "contracts",
  "engine",
  "interchange",
  "scripts",
  "server",
  "tests",
  "worker",
];

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.replace(/^typescript(?=$|\/)/, "@typescript/typescript6"), context),
});

await runMain(async () => {
  const { cruise } = await import("dependency-cruiser");
  const { default: extractConfig } = await import("dependency-cruiser/config-utl/extract-depcruise-config");
  const { default: extractTypeScript } = await import("dependency-cruiser/config-utl/extract-ts-config");
  const config = await extractConfig("./.dependency-cruiser.mjs");
  const { output } = await cruise(
    FOLDERS.filter((folder) => existsSync(folder)),
    { ...config.options, ruleSet: { forbidden: config.forbidden ?? [] }, validate: true },
    undefined,
    { tsConfig: await extractTypeScript("tsconfig.json") },
  );
  if (typeof output === "string") {
    throw new Problem(output);
  }
  const { violations, totalCruised, totalDependenciesCruised = 0 } = output.summary;
  for (const { rule, from, to, cycle } of violations) {
    const comment = config.forbidden?.find(({ name }) => name === rule.name)?.comment ?? "";
    say(`${rule.name}: ${from} -> ${cycle?.map(({ name }) => name).join(" -> ") ?? to}\n    ${comment}`);
  }
  say(`${violations.length} wrong imports among ${totalDependenciesCruised} of ${totalCruised} files.`);
  return violations.length === 0 ? 0 : 1;
});
