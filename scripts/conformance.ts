/**
 * `npm run conformance -- <standard> <folder>`: measures Stepwell by a public test kit that lies in a folder. Each
 * standard prints what it sees by suite; its result is the last line, as JSON.
 */
import { statSync } from "node:fs";
import { measureBpmn } from "./conformance/measure-bpmn";
import { measureDmn } from "./conformance/measure-dmn";
import { Problem, runMain, say } from "./run/say";

/** Reads the folder, says the passes by suite and gives the result to print. */
type Measure = (folder: string) => unknown;

const standards: Record<string, Measure> = { bpmn: measureBpmn, dmn: measureDmn };

await runMain(async () => {
  const [, , wanted = "", folder = ""] = process.argv;
  const measure = standards[wanted];
  if (measure === undefined || folder === "") {
    throw new Problem(`Usage: npm run conformance -- ${Object.keys(standards).join("|")} <folder>`);
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Problem(`"${folder}" is no folder. Name the folder of the test kit.`);
  }
  say(JSON.stringify(await measure(folder)));
  return 0;
});
