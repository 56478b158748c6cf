import { z } from "zod";
import type { Observation } from "@/engine/simulation/observe";
import type { ProcessSource } from "@/engine/simulation/process-source";
import { compileSimulated, type SimulatedProcess } from "@/engine/simulation/simulated-process";
import { Simulation } from "@/engine/simulation/simulation";
import { runBatch } from "./batch";
import type { StepwellCommand } from "./command";
import { printJson } from "./print";
import { readJsonOption } from "./read-json";
import { readModels } from "./read-models";
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
    const known = words.length === 0 ? null : await openProcesses(words);
    const { batch, steps } = options;
    if (batch !== undefined) {
      return runBatch(batch, async (line) => {
        const { files, steps: own } = readWith(LineSchema, line, "the line");
        const processes = files === undefined ? given(known) : await openProcesses(files);
        const observations: Observation[] = [];
        await play(new Simulation(processes, clock), own, (each) => observations.push(each), observations);
        return observations;
      });
    }
    if (steps === undefined) throw new Refused("Say which steps: --steps STEPS.json.");
    await play(new Simulation(given(known), clock), readSteps(steps), printJson);
    return 0;
  },
};

function given(processes: SimulatedProcess[] | null): SimulatedProcess[] {
  if (processes === null) throw new Refused("Say which files hold the processes.");
  return processes;
}

function readSteps(option: string): unknown[] {
  const steps = readJsonOption("--steps", option);
  if (Array.isArray(steps)) return steps;
  throw new Refused(`--steps: steps are a list such as [{"start": "process"}].`);
}

async function openProcesses(files: readonly string[]): Promise<SimulatedProcess[]> {
  const { processes } = await readModels(files);
  if (processes.length === 0) throw new Refused(`${files.join(", ")}: there is no process in it.`);
  return processes.map(compileProcess);
}

function compileProcess(source: ProcessSource): SimulatedProcess {
  const compiled = compileSimulated(source);
  if (compiled.ok) return compiled.process;
  const errors = compiled.problems.filter(({ severity }) => severity === "error");
  const reasons = errors.map(({ message }) => message).join(" ");
  throw new Refused(`The process "${source.id}" cannot run: ${reasons}`, {
    problems: errors.map(withoutFix),
  });
}

const withoutFix = ({ fix: _, ...problem }: { fix?: unknown }) => problem;

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
