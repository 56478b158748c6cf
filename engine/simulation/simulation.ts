import { type Observation, observe } from "./observe";
import type { ScriptAnswer, ScriptRun } from "./simulated-instance";
import type { SimulatedProcess } from "./simulated-process";
import { readStep, type SimulationStep } from "./simulation-step";
import { type Taken, takeStep } from "./take-step";
import { type Clock, World } from "./world";

export type StepResult = { ok: true; observation: Observation } | { ok: false; message: string };

/**
 * A run of processes in memory, step by step. It performs nothing outside: what would holds its token until a step says how
 * it went. Scripts are yielded to whoever drives it; `takeAlone` leaves them waiting too.
 */
export class Simulation {
  private readonly world: World;

  /** `faults` tells why processes that are not among them cannot run, by id. */
  constructor(processes: readonly SimulatedProcess[], clock: Clock, faults?: ReadonlyMap<string, string>) {
    this.world = new World(processes, clock, faults);
  }

  /** Takes one step, up to where everything rests. A refused step may have changed what came before its fault. */
  *take(input: unknown): Generator<ScriptRun, StepResult, ScriptAnswer> {
    const { world } = this;
    const read = readStep(input);
    if (!read.ok) return read;
    world.ended = [];
    const taken = stepOf(world, read.step);
    const fault =
      typeof taken === "string" || taken === null ? (taken ?? (yield* world.settle())) : yield* taken;
    if (fault !== null) return { ok: false, message: fault };
    return { ok: true, observation: observe(world, world.ended) };
  }

  /** The same where nobody runs scripts. */
  takeAlone(input: unknown): StepResult {
    const steps = this.take(input);
    let next = steps.next(null);
    while (next.done !== true) next = steps.next(null);
    return next.value;
  }
}

/** The key tells the kind; a step has one of them only. */
function stepOf(world: World, step: SimulationStep): Taken {
  if ("start" in step) return takeStep.start(world, step);
  if ("complete" in step) return takeStep.complete(world, step);
  if ("continue" in step) return takeStep.continue(world, step);
  if ("message" in step) return takeStep.message(world, step);
  if ("signal" in step) return takeStep.signal(world, step);
  if ("advance" in step) return takeStep.advance(world, step);
  if ("fail" in step) return takeStep.fail(world, step);
  if ("set" in step) return takeStep.set(world, step);
  if ("cancel" in step) return takeStep.cancel(world, step);
  if ("activate" in step) return takeStep.activate(world, step);
  return takeStep.finish(world, step);
}
