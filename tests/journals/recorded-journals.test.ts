/**
 * Journals that earlier releases have written. Their instances still run somewhere, so what they say must mean the same
 * for ever; states may learn new fields, but not lose or change any.
 */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { DecisionModelSchema } from "@/contracts/decision";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { decide } from "@/engine/decide";
import { compile } from "@/engine/definition/compile";
import { type JournalEntry, replay } from "@/engine/instance/replay";
import type { Command, InstanceState } from "@/engine/instance/types";
import { helpfulCommand } from "@/tests/support/helpful-command";

interface Recorded {
  definition: unknown;
  /** Of the business rule tasks, by key. */
  decisions?: Record<string, unknown>;
  journal: JournalEntry[];
  state: InstanceState;
}

const folder = path.join(import.meta.dirname, "recorded");
const files = globSync("*/*.json", { cwd: folder }).sort();
const read = (file: string): Recorded => JSON.parse(readFileSync(path.join(folder, file), "utf8"));

/** What they stop at comes again at each repair. */
const endless = new Set(["error-end-uncaught.json", "no-way-on-after-a-step.json"]);

/** Longer than any of these takes. */
const mostSteps = 100;

function graphOf({ definition, decisions = {} }: Recorded) {
  const models = Object.entries(decisions).map(([key, model]) => [key, DecisionModelSchema.parse(model)]);
  const result = compile(ProcessDefinitionSchema.parse(definition), {}, Object.fromEntries(models));
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join("\n"));
  return result.graph;
}

/** Does what helps at the first token where anything does, until that is nowhere. */
function runToEnd(recorded: Recorded, entries: number): InstanceState | null {
  const graph = graphOf(recorded);
  let state = replay(recorded.journal.slice(0, entries));
  for (let step = 0; state?.status === "running" && step < mostSteps; step += 1) {
    const current: InstanceState = state;
    const ids = Object.keys(current.tokens).map(Number);
    const command = ids.map((id) => helpfulCommand(graph, current, id)).find((found) => found !== null);
    if (command === undefined) return state;
    const decision = decide(graph, state, command satisfies Command, {
      now: "2026-12-01T09:00:00.000Z",
      timeZone: "Europe/Berlin",
      actor: { kind: "system" },
      maxElements: 1000,
    });
    if (!decision.ok) throw new Error(decision.refusal.message);
    state = decision.state;
  }
  return state;
}

describe("a journal of an earlier release", () => {
  it.each(files)("adds up to the same state: %s", (file) => {
    const { journal, state } = read(file);
    const now = replay(journal);
    expect(now).toMatchObject(state);
    expect(Object.keys(now?.tokens ?? {})).toEqual(Object.keys(state.tokens));
    expect(now?.variables).toEqual(state.variables);
  });

  it.each(files)("goes on from each of its entries: %s", (file) => {
    const recorded = read(file);
    for (let entries = 1; entries <= recorded.journal.length; entries += 1) {
      const from = replay(recorded.journal.slice(0, entries))?.status;
      const expected = endless.has(path.basename(file)) ? "running" : "completed";
      expect(runToEnd(recorded, entries)?.status).toBe(from === "running" ? expected : from);
    }
  });
});
