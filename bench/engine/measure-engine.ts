/**
 * What the pure engine does in memory, by CPU time: every decision is made and its events are folded, expressions included.
 * Prints one JSON line.
 */
import type { Graph } from "@/engine/definition/graph";
import { approvalOf50, fiveSteps, taskForEach } from "./engine-processes";
import { FoldedInstance } from "./folded-instance";

const fiveStepElements = 7;
const approvalElements = 50;
const warmUpSeconds = 1;
const seconds = 3;
/** CPU time of this process in milliseconds, garbage collection included: other work on the machine does not count. */
const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
/** Both sizes take turns, so that a machine that gets busier favours none. */
const rounds = 25;
const warmUpRounds = 5;

const fiveStepGraph = fiveSteps();
const approvalGraph = approvalOf50();

function runFiveSteps(): void {
  new FoldedInstance(fiveStepGraph).expectCompleted();
}

/** Gives the bytes of the state while it waits for the last approval, with the results of all the others in it. */
function runApproval(): number {
  const instance = new FoldedInstance(approvalGraph);
  let idleBytes = 0;
  while (instance.state.status === "running") {
    const [[id, token] = []] = Object.entries(instance.state.tokens);
    if (token?.element === "approve_11") idleBytes = Buffer.byteLength(JSON.stringify(instance.state));
    if (token?.wait === "task") instance.completeTask(Number(id), "approved");
    else instance.answerCall(Number(id));
  }
  instance.expectCompleted();
  return idleBytes;
}

/** Milliseconds of CPU time from the start over one decision per task to the end. */
function timeTaskForEach(graph: Graph): number {
  const begin = now();
  const instance = new FoldedInstance(graph);
  const tasks = Object.entries(instance.state.tokens).filter(([, token]) => token.wait === "task");
  for (const [id] of tasks) instance.completeTask(Number(id), null);
  instance.expectCompleted();
  return now() - begin;
}

/** How often it runs in a second. */
function perSecond(run: () => void, forSeconds: number): number {
  const begin = now();
  let runs = 0;
  while (now() - begin < forSeconds * 1000) {
    for (let batch = 0; batch < 20; batch += 1) run();
    runs += 20;
  }
  return runs / ((now() - begin) / 1000);
}

function warmPerSecond(run: () => void): number {
  perSecond(run, warmUpSeconds);
  return perSecond(run, seconds);
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

export async function measureEngine(): Promise<void> {
  const elementsPerSecond = Math.round(warmPerSecond(runFiveSteps) * fiveStepElements);
  const approval50 = Math.round(warmPerSecond(runApproval) * approvalElements);
  const [of1000, of2000] = [taskForEach(1000), taskForEach(2000)];
  const pair = () => [timeTaskForEach(of1000), timeTaskForEach(of2000)] as const;
  const times = Array.from({ length: warmUpRounds + rounds }, pair).slice(warmUpRounds);
  const rounded = (figure: number) => Number(figure.toFixed(2));
  const figures = {
    elementsPerSecond,
    approval50,
    multiInstance1000: rounded(median(times.map(([small]) => small))),
    multiInstance2000: rounded(median(times.map(([, large]) => large))),
    ratio: rounded(median(times.map(([small, large]) => large / small))),
    idleStateBytes: runApproval(),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
