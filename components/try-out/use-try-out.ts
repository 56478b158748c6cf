"use client";

import { useMemo, useState } from "react";
import type { ScenarioInput, ScenarioStart } from "@/contracts/scenario";
import type { CompileResult } from "@/engine/definition/compile";
import { type Beginning, beginRun } from "@/engine/scenario/begin-run";
import { inputInWords } from "@/engine/scenario/input-in-words";
import type { Run, RunSettings, RunStep } from "@/engine/scenario/run";
import { takeInput } from "@/engine/scenario/take-input";

/** What was done so far; `at` of the inputs count, the others were taken back and can be done again. */
type Course = { beginning: Beginning; inputs: readonly ScenarioInput[]; at: number };

/** A run at each of its rests, or why it does not come further. */
type Played = { runs: readonly Run[]; fault: string | null };

const nothing: Played = { runs: [], fault: null };

/**
 * The run on screen: only what was done is kept, and all else follows from it. So going back is leaving inputs out, and a
 * draft that has changed meanwhile is tried with the same inputs at once.
 */
export function useTryOut(compiled: CompileResult, settings: RunSettings) {
  const [course, setCourse] = useState<Course | null>(null);
  const [lastStart, setLastStart] = useState<ScenarioStart | null>(null);
  const played = useMemo(
    () => (course && compiled.ok ? play(compiled.graph, course, settings) : nothing),
    [course, compiled, settings],
  );
  const run = played.runs.at(-1) ?? null;
  const begin = (beginning: Beginning): RunStep => {
    if (!compiled.ok) return { ok: false, message: "The process cannot run." };
    const step = beginRun(compiled.graph, beginning, settings);
    if (step.ok) {
      setCourse({ beginning, inputs: [], at: 0 });
      setLastStart(beginning.start);
    }
    return step;
  };
  /** Does it, or says why not. What was taken back is forgotten then. */
  const act = (input: ScenarioInput): RunStep => {
    if (!course || !run) return { ok: false, message: "It has not begun." };
    const step = takeInput(run, input);
    const done = course.inputs.slice(0, played.runs.length - 1);
    if (step.ok) setCourse({ ...course, inputs: [...done, input], at: done.length + 1 });
    return step;
  };
  return {
    course,
    run,
    /** At the rest before the last input. */
    before: played.runs.at(-2) ?? null,
    fault: played.fault,
    begin,
    act,
    /** Goes to where so many inputs are done. */
    goTo: (at: number) =>
      setCourse((now) => now && { ...now, at: Math.min(Math.max(at, 0), now.inputs.length) }),
    load: (beginning: Beginning, inputs: readonly ScenarioInput[]) => {
      setCourse({ beginning, inputs, at: inputs.length });
      setLastStart(beginning.start);
    },
    /** How it began the last time; another beginning starts from there. */
    lastStart,
    reset: () => setCourse(null),
  };
}

export type TryOut = ReturnType<typeof useTryOut>;

function play(graph: Run["graph"], { beginning, inputs, at }: Course, settings: RunSettings): Played {
  const begun = beginRun(graph, beginning, settings);
  if (!begun.ok) return { runs: [], fault: begun.message };
  const runs = [begun.run];
  for (const input of inputs.slice(0, at)) {
    const last = runs.at(-1);
    const step = last && takeInput(last, input);
    if (!step?.ok) return { runs, fault: `${inputInWords(graph, input)}: ${step?.message ?? ""}` };
    runs.push(step.run);
  }
  return { runs, fault: null };
}
