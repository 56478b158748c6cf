import { z } from "zod";
import type { Observation } from "@/engine/simulation/observe";
import { Simulation } from "@/engine/simulation/simulation";
import { runBatch } from "./batch";
import type { StepwellCommand } from "./command";
import { openProcesses } from "./open-processes";
import { printJson } from "./print";
import { readJsonOption } from "./read-json";
import { readClock, readOptions } from "./read-options";
import { readWith } from "./read-with";
import { Refused } from "./refused";
import { answerScript } from "./run-script";

/** A Monday morning within working time: a run gives the same today and tomorrow. */
const BEGINNING = "2026-01-05T09:00:00Z";

const LineSchema = z.strictObject({
  files: z.array(z.string()).min(1).optional(),
  steps: z.array(z.unknown()),
});

/** Plays processes in memory. */
export const processRun: StepwellCommand = {
  usage: "process run FILE... --steps STEPS.json",
  summary: "plays processes in memory, step by step, and tells after each where they stand",
  help: [
    "--steps STEPS.json      the list of steps, or a file with it",
    `--now MOMENT            when the simulated clock begins, by default ${BEGINNING}`,
    "--time-zone ZONE        of dates and working time, by default UTC",
    '--batch CASES.jsonl     a line each: {"files", "steps"}; files by default those of the command',
  ],

  async run(args) {
    const { words, options } = readOptions(args, ["steps", "now", "time-zone", "batch"]);
    const clock = readClock(options, BEGINNING);
    const { batch, steps } = options;
    const begin = async (files: readonly string[]) => {
      if (files.length === 0) throw new Refused("Say which files hold the processes.");
      const { processes, faults } = await openProcesses(files);
      return new Simulation(processes, clock, faults);
    };
    if (batch !== undefined) {
      return runBatch(batch, async (line) => {
        const { files = words, steps: own } = readWith(LineSchema, line, "the line");
        const observations: Observation[] = [];
        await play(await begin(files), own, (each) => observations.push(each), observations);
        return observations;
      });
    }
    if (steps === undefined) throw new Refused("Say which steps: --steps STEPS.json.");
    await play(await begin(words), readSteps(steps), printJson);
    return 0;
  },
};

function readSteps(option: string): unknown[] {
  const steps = readJsonOption("--steps", option);
  if (Array.isArray(steps)) return steps;
  throw new Refused(`--steps: steps are a list such as [{"start": "process"}].`);
}

/** Takes the steps one after the other; a refused one ends the run. */
async function play(
  simulation: Simulation,
  steps: readonly unknown[],
  show: (observation: Observation) => void,
  done?: readonly Observation[],
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const taking = simulation.take(step);
    let next = taking.next(null);
    while (next.done !== true) next = taking.next(await answerScript(next.value));
    const details = { step: index + 1, ...(done === undefined ? {} : { steps: done }) };
    if (!next.value.ok) throw new Refused(`Step ${index + 1}: ${next.value.message}`, details);
    show(next.value.observation);
  }
}
