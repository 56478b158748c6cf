import { ProcessDefinitionSchema } from "@/contracts/process";
import type { Observation } from "@/engine/simulation/observe";
import { compileSimulated, type SimulatedProcess } from "@/engine/simulation/simulated-process";
import { Simulation } from "@/engine/simulation/simulation";
import type { SimulationStep } from "@/engine/simulation/simulation-step";

const clock = { now: "2026-01-05T09:00:00.000Z", timeZone: "UTC" };

/** The processes by id, compiled; `calls` is what their call activities name. */
export function simulatedProcesses(definitions: Record<string, unknown>): SimulatedProcess[] {
  return Object.entries(definitions).map(([id, definition]) => {
    const result = compileSimulated({ id, definition: ProcessDefinitionSchema.parse(definition) });
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
    return result.process;
  });
}

/** A simulation of these processes that tests read like a list of steps. */
export function simulated(definitions: Record<string, unknown>) {
  const simulation = new Simulation(simulatedProcesses(definitions), clock);
  return {
    simulation,
    /** Takes steps and gives where that has led. */
    do(...steps: SimulationStep[]): Observation {
      const results = steps.map((step) => {
        const result = simulation.takeAlone(step);
        if (!result.ok) throw new Error(result.message);
        return result.observation;
      });
      const last = results.at(-1);
      if (last === undefined) throw new Error("No step.");
      return last;
    },
    /** Why the step is refused. */
    refusal(step: unknown): string {
      const result = simulation.takeAlone(step);
      if (result.ok) throw new Error(`Not refused: ${JSON.stringify(step)}`);
      return result.message;
    },
  };
}

type Drawn = { id: string; type: string; [setting: string]: unknown };

/** A process of elements and flows, the flows written as `source -> target`, with a condition as `source -> target if x > 1`. */
export function drawn(elements: readonly Drawn[], flows: readonly string[]): unknown {
  return {
    schemaVersion: 1,
    name: "Test",
    elements: elements.map((element) => ({ name: "", ...element })),
    flows: flows.map((text, index) => {
      const [, source, target, condition] = /^(\w+) -> (\w+)(?: if (.+))?$/.exec(text) ?? [];
      return { id: `f${index}`, source, target, ...(condition === undefined ? {} : { condition }) };
    }),
  };
}
