/** What holds of every sound process on every path. Each law throws when it does not. */
import { deepStrictEqual, strictEqual } from "node:assert";
import type { ProcessDefinition } from "@/contracts/process";
import { decide } from "@/engine/decide";
import type { Graph } from "@/engine/definition/graph";
import { replay } from "@/engine/instance/replay";
import type { Command, DecideContext, InstanceState } from "@/engine/instance/types";
import { helpfulCommand } from "@/tests/support/helpful-command";
import { numberGraph, starting } from "./number-process";
import { PlayedInstance } from "./played-instance";
import type { Path } from "./random-path";

const mostSteps = 20_000;

/** The state is the fold of the journal, a crash changes nothing, and the instance ends. */
export function endsAsItsJournalSays(definition: ProcessDefinition, path: Path): void {
  const instance = new PlayedInstance(numberGraph(definition), [...path.budgets, 3]);
  const state = instance.run(path);
  strictEqual(state.status, "completed");
  deepStrictEqual(replay(instance.journal), state);
  deepStrictEqual(JSON.parse(JSON.stringify(state)), state);
  instance.send({ type: "terminate", reason: "Too late." });
  strictEqual(instance.state, state);
}

/** However a decision is split into budgets, the instance comes to the same end. */
export function endsTheSameWithAnyBudget(definition: ProcessDefinition, path: Path): void {
  const graph = numberGraph(definition);
  const whole = settle(graph, Number.POSITIVE_INFINITY, path.choices);
  for (const budget of new Set(path.budgets)) {
    deepStrictEqual(settle(graph, Math.max(budget, 1), path.choices), whole);
  }
}

/** Runs an instance to its end; each command is followed by advances of the budget until nothing is ready. */
function settle(graph: Graph, maxElements: number, choices: readonly number[]): InstanceState {
  const context: DecideContext = {
    now: "2026-03-28T09:00:00.000Z",
    timeZone: "Europe/Berlin",
    actor: { kind: "system" },
    maxElements,
  };
  let state: InstanceState | null = null;
  let command: Command | undefined = starting;
  let step = 0;
  for (let count = 0; command !== undefined; count += 1) {
    if (count > mostSteps) throw new Error("The instance does not end.");
    const decision = decide(graph, state, command, context);
    if (!decision.ok) throw new Error(decision.refusal.message);
    const decided: InstanceState = decision.state;
    state = decided;
    const ids = Object.keys(decided.tokens).map(Number);
    const waiting = ids.flatMap((id) => helpfulCommand(graph, decided, id) ?? []);
    command = decision.more ? { type: "advance" } : waiting[(choices[step] ?? 0) % waiting.length];
    if (!decision.more) step += 1;
  }
  if (state === null) throw new Error("Never started.");
  return state;
}
