/**
 * `node --import tsx tests/journals/record-journals.ts <release>`: plays the scenarios with today's engine and keeps their
 * journals in a folder of that name. What is there already stays as it is: journals are replayed for ever.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { scenarios } from "./scenarios";

const [, , release] = process.argv;
if (release === undefined) throw new Error("Say the name of the release, such as 2-scopes-and-events.");
const folder = path.join(import.meta.dirname, "recorded", release);
mkdirSync(folder, { recursive: true });
let written = 0;
for (const [name, play] of Object.entries(scenarios)) {
  const file = path.join(folder, `${name}.json`);
  if (existsSync(file)) continue;
  const { graph, decisions, journal, state } = play();
  const named = Object.keys(decisions).length > 0 ? { decisions } : {};
  const kept = { definition: graph.definition, ...named, journal, state };
  writeFileSync(file, `${JSON.stringify(kept, null, 1)}\n`);
  written += 1;
}
process.stdout.write(`${written} journals recorded in ${folder}.\n`);
