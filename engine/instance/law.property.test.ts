import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JournalEvent } from "@/contracts/journal";
import type { ProcessDefinition } from "@/contracts/process";
import { decide } from "@/engine/decide";
import { compile } from "@/engine/definition/compile";
import type { Graph } from "@/engine/definition/graph";
import { testMember } from "@/tests/support/instance-driver";
import { randomProcess } from "@/tests/support/random-process";
import { evolve } from "./evolve";
import { replay } from "./replay";
import type { Command, DecideContext, InstanceState, Token } from "./types";

/** Enough for the largest process that the generator makes, rounds of its loops included. */
const mostSteps = 5000;

interface Path {
  /** Which of the possible commands is taken next; used up from the front. */
  choices: number[];
  /** The budgets of the decisions, over and over. */
  budgets: number[];
}

const randomPath: fc.Arbitrary<Path> = fc.record({
  choices: fc.array(fc.nat({ max: 1000 }), { maxLength: 40 }),
  budgets: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 }),
});

const starting: Command = { type: "start", startKind: "hook", requester: null, submission: { number: 6 } };

const numberForm = {
  schemaVersion: 1 as const,
  title: "Number",
  fields: [{ type: "number" as const, key: "number", label: "Number", required: true }],
};
const formId = "01980000-0000-7000-8000-000000000f02";

function graphOf(definition: ProcessDefinition): Graph {
  const elements = definition.elements.map((element) =>
    element.type === "startEvent" ? { ...element, formId, startedBy: ["hook" as const] } : element,
  );
  const result = compile({ ...definition, elements }, { [formId]: numberForm });
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join("\n"));
  return result.graph;
}

/** Everything somebody could do at the token, wrong moves included. */
function commandsAt(id: number, token: Token): Command[] {
  const member = { token: id, memberId: testMember };
  const outcome = Number(token.element.split("_").at(-1)) % 2 === 0 ? null : "done";
  const complete: Command = { type: "completeTask", ...member, outcome, comment: null, submission: {} };
  return [
    complete,
    { type: "effectSucceeded", token: id, result: { status: 200, body: { token: id } } },
    { type: "fireTimer", token: id, purpose: "wait" },
    { type: "retryIncident", token: id },
    { type: "claimTask", ...member },
    { type: "releaseTask", ...member },
    { type: "effectFailed", token: id, reason: "No answer." },
    { type: "fireTimer", token: id, purpose: "reminder" },
  ];
}

/** What brings a waiting token on, if anything does. */
function helpful(id: number, token: Token): Command | null {
  const [complete, succeed, fire, retry] = commandsAt(id, token);
  if (token.wait === "task") return complete ?? null;
  if (token.wait === "effect") return succeed ?? null;
  if (token.wait === "timer") return fire ?? null;
  if (token.wait === "incident") return retry ?? null;
  return token.wait === undefined ? { type: "advance" } : null;
}

class Play {
  state: InstanceState | null = null;
  readonly journal: { at: string; events: JournalEvent[] }[] = [];
  readonly commands: Command[] = [];
  private readonly graph: Graph;
  private readonly budgets: readonly number[];

  constructor(graph: Graph, budgets: readonly number[]) {
    this.graph = graph;
    this.budgets = budgets;
  }

  /** Sends the command and holds the decision against the law; its ready tokens are left to later commands. */
  send(command: Command): void {
    const at = new Date(Date.UTC(2026, 2, 28) + this.commands.length * 3_600_000).toISOString();
    this.commands.push(command);
    const maxElements = this.budgets[this.commands.length % this.budgets.length] ?? 1;
    const context: DecideContext = {
      now: at,
      timeZone: "Europe/Berlin",
      actor: { kind: "system" },
      maxElements,
    };
    const decision = decide(this.graph, this.state, command, context);
    if (!decision.ok) {
      if (decision.refusal.message === "") throw new Error("A refusal says nothing.");
      return;
    }
    if (!isDeepStrictEqual(evolve(this.state, decision.events, at), decision.state)) {
      throw new Error(`The state after ${command.type} is not the fold of its events.`);
    }
    const ready = Object.values(decision.state.tokens).some((token) => token.wait === undefined);
    if (decision.more !== ready) throw new Error(`more is ${decision.more} while ready is ${ready}.`);
    this.journal.push({ at, events: frozen(decision.events) });
    this.state = frozen(decision.state);
  }

  tokens(): [number, Token][] {
    return Object.entries(this.state?.tokens ?? {}).map(([id, token]) => [Number(id), token]);
  }

  /** Random moves first, then whatever helps until the instance has ended. */
  run(path: Path): InstanceState {
    this.send(starting);
    for (const choice of path.choices) {
      const all: Command[] = [
        { type: "advance" },
        ...this.tokens().flatMap(([id, token]) => commandsAt(id, token)),
      ];
      this.send(all[choice % all.length] ?? { type: "advance" });
    }
    while (this.commands.length < mostSteps) {
      const next = this.tokens().flatMap(([id, token]) => helpful(id, token) ?? [])[0];
      if (next === undefined) break;
      this.send(next);
    }
    if (this.state === null) throw new Error("Never started.");
    return this.state;
  }
}

/** Writing to a frozen value throws: a decision that changed its input would be found out. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

describe("the law of the engine", () => {
  it("keeps the state the fold of the journal on every path, and ends every sound process", () => {
    fc.assert(
      fc.property(randomProcess, randomPath, (definition, path) => {
        const play = new Play(graphOf(definition), [...path.budgets, 3]);
        const state = play.run(path);
        expect(state.status).toBe("completed");
        expect(state.tokens).toEqual({});
        expect(isDeepStrictEqual(replay(play.journal), state)).toBe(true);
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
        play.send({ type: "terminate", reason: "Too late." });
        expect(play.state).toBe(state);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it("comes to the same end however a decision is split into budgets", () => {
    fc.assert(
      fc.property(randomProcess, randomPath, (definition, path) => {
        const graph = graphOf(definition);
        const whole = settle(graph, Number.POSITIVE_INFINITY, path.choices);
        for (const budget of new Set(path.budgets)) {
          expect(settle(graph, Math.max(budget, 1), path.choices)).toEqual(whole);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

/** Runs an instance to its end; each command is followed by advances of the budget until nothing is ready. */
function settle(graph: Graph, maxElements: number, choices: readonly number[]): InstanceState {
  const context: DecideContext = {
    now: "2026-03-28T09:00:00.000Z",
    timeZone: "Europe/Berlin",
    actor: { kind: "system" },
    maxElements,
  };
  let state: InstanceState | null = null;
  let command: Command | null = starting;
  let step = 0;
  for (let count = 0; command !== null; count += 1) {
    if (count > mostSteps) throw new Error("The instance does not end.");
    const decision = decide(graph, state, command, context);
    if (!decision.ok) throw new Error(decision.refusal.message);
    state = decision.state;
    const waiting = Object.entries(state.tokens).flatMap(([id, token]) => helpful(Number(id), token) ?? []);
    const chosen: Command | undefined = waiting[(choices[step] ?? 0) % waiting.length];
    command = decision.more ? { type: "advance" } : (chosen ?? null);
    if (!decision.more) step += 1;
  }
  if (state === null) throw new Error("Never started.");
  return state;
}
