/**
 * `npm run test:law -- <count> [<seed> [<from>]]`: the laws of the engine on so many random processes and paths. Runs are
 * numbered; the seed, which is printed, and a number say which process and path one was, so that a run that was broken off
 * goes on from there.
 */
import fc from "fast-check";
import { randomProcess } from "@/tests/support/random-process";
import { endsAsItsJournalSays, endsTheSameWithAnyBudget } from "./engine-laws";
import { randomPath } from "./random-path";

/** Runs of one slice share a seed, which is that of the whole plus the slice's number. */
const SLICE = 1000;

const [, , wanted = "100000", seedText, fromText = "0"] = process.argv;
const count = Number(wanted);
const seed = Number(seedText ?? Math.floor(Math.random() * 1_000_000_000));
const from = Number(fromText);
if (![count, seed, from].every(Number.isSafeInteger) || count <= from || from % SLICE !== 0) {
  throw new Error(`Give a count, a seed and where to begin, a multiple of ${SLICE}.`);
}

const holds = fc.property(randomProcess, randomPath, (definition, path) => {
  endsAsItsJournalSays(definition, path);
  endsTheSameWithAnyBudget(definition, path);
});

const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1000);
console.log(`Seed ${seed}, runs ${from} to ${count}.`);
for (let done = from; done < count; done += SLICE) {
  const numRuns = Math.min(SLICE, count - done);
  const result = fc.check(holds, { seed: seed + done / SLICE, numRuns });
  if (result.failed) {
    console.error(`A law does not hold; see it again with: npm run test:law -- ${count} ${seed} ${done}`);
    console.error(fc.defaultReportMessage(result));
    process.exit(1);
  }
  console.log(`${done + numRuns} runs hold, ${seconds()} s.`);
}
console.log(`All ${count - from} runs hold; seed ${seed}, ${seconds()} s.`);
