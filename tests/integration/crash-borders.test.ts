/**
 * A crash between any two transactions changes nothing: a request that uses every lane is played with the process ending at
 * each of its transactions in turn, and comes to the same journal and the same rows as without.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { CommitFaults } from "@/tests/support/commit-faults";
import type { Rows } from "@/tests/support/crash-scenario";
import { playScenario, type Stage, setStage } from "@/tests/support/crash-scenario";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();
const faults = new CommitFaults();
let stage: Stage;
let undisturbed: Rows;
let transactions = 0;

beforeAll(async () => {
  stage = await setStage(database.url, faults);
  undisturbed = await playScenario(stage, null);
  transactions = faults.written;
});
afterAll(() => stage.leave());

it("uses every lane", () => {
  const told = undisturbed.lines.join("\n");
  for (const type of [
    "effectSucceeded",
    "effectFailed",
    "timerFired",
    "eventOccurred",
    "signalThrown",
    "callCompleted",
    "repaired",
    "taskCompleted",
  ]) {
    expect(told).toContain(`"type":"${type}"`);
  }
  for (const startKind of ["member", "call", "event"]) expect(told).toContain(`"startKind":"${startKind}"`);
  expect(told).toContain('"status":"expired"');
  expect(transactions).toBeGreaterThan(20);
});

it.each([
  ["the process ends before any commit", "before"],
  ["the process ends after any commit", "after"],
  ["the connection is lost at any commit", "disconnected"],
] as const)(
  "comes to the same when %s",
  async (_, when) => {
    for (let transaction = 1; transaction <= transactions; transaction += 1) {
      const played = await playScenario(stage, { transaction, when });
      expect(played.crashes, `transaction ${transaction}`).toBe(1);
      expect(played.lines, `transaction ${transaction}`).toEqual(undisturbed.lines);
      expect(played.keysOfCalls, `transaction ${transaction}`).toBe(undisturbed.keysOfCalls);
    }
  },
  120_000,
);
