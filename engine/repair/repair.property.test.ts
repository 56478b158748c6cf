import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { JournalEvent } from "@/contracts/journal";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { Repair } from "@/contracts/repair";
import { decide } from "@/engine/decide";
import { compile } from "@/engine/definition/compile";
import type { Graph } from "@/engine/definition/graph";
import { evolve } from "@/engine/instance/evolve";
import { replay } from "@/engine/instance/replay";
import type { Command, InstanceState, Token } from "@/engine/instance/types";
import { helpfulCommand } from "@/tests/support/helpful-command";
import { testGroup, testMember } from "@/tests/support/instance-driver";
import { randomProcess } from "@/tests/support/random-process";

const mostSteps = 4000;

const task = (id: string, more: object = {}) => ({
  id,
  type: "userTask",
  candidates: [{ kind: "group", groupId: testGroup }],
  ...more,
});

/** Everything that keeps tokens inside or beside others: scopes, listeners, loops, choices, joins. */
const nested = definition(
  [
    { id: "start", type: "startEvent" },
    { id: "fork", type: "inclusiveGateway" },
    { id: "sub", type: "subProcess", loop: { kind: "multiInstance", collection: "[1, 2]" } },
    {
      id: "late",
      type: "boundaryEvent",
      attachedTo: "sub",
      interrupting: false,
      event: { type: "timer", duration: "P1D" },
    },
    task("hurry"),
    { id: "begin", type: "startEvent", parent: "sub" },
    { id: "split", type: "parallelGateway", parent: "sub" },
    task("left", { parent: "sub" }),
    { id: "right", type: "httpRequest", url: "https://erp.example/", parent: "sub" },
    { id: "both", type: "parallelGateway", parent: "sub" },
    { id: "finish", type: "endEvent", parent: "sub" },
    { id: "stop", type: "eventSubProcess", parent: "sub" },
    { id: "stopped", type: "startEvent", parent: "stop", event: { type: "message", name: "stop" } },
    task("clear", { parent: "stop" }),
    { id: "cleared", type: "endEvent", parent: "stop" },
    { id: "wait", type: "eventBasedGateway" },
    { id: "paid", type: "intermediateCatchEvent", event: { type: "message", name: "paid" } },
    { id: "pause", type: "timer", duration: "P1D" },
    { id: "merge", type: "exclusiveGateway" },
    { id: "join", type: "inclusiveGateway" },
    task("again", { loop: { kind: "standard", condition: "loopCounter < 2" } }),
    task("each", {
      loop: {
        kind: "multiInstance",
        mode: "sequential",
        collection: "2",
        output: "1",
        outputCollection: "all",
      },
    }),
    { id: "end", type: "endEvent" },
  ],
  [
    "start fork",
    "fork sub 1 = 1",
    "fork wait 2 = 2",
    "late hurry",
    "hurry end",
    "begin split",
    "split left",
    "split right",
    "left both",
    "right both",
    "both finish",
    "stopped clear",
    "clear cleared",
    "wait paid",
    "wait pause",
    "paid merge",
    "pause merge",
    "merge join",
    "sub join",
    "join again",
    "again each",
    "each end",
  ],
);

function definition(elements: object[], ways: string[]): ProcessDefinition {
  const flows = ways.map((way, index) => {
    const [source, target, ...condition] = way.split(" ");
    const when = condition.length === 0 ? {} : { condition: condition.join(" ") };
    return { id: `f${index}`, source, target, ...when };
  });
  const named = elements.map((element) => ({ name: "", ...element }));
  return ProcessDefinitionSchema.parse({ schemaVersion: 1, name: "Nested", elements: named, flows });
}

function graphOf(process: ProcessDefinition): Graph {
  const elements = process.elements.map((element) =>
    element.type === "startEvent" && element.event === undefined
      ? { ...element, startedBy: ["hook" as const] }
      : element,
  );
  const result = compile({ ...process, elements }, {});
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join("\n"));
  return result.graph;
}

/** What a token's own people and systems could do. */
function commandsAt(id: number, token: Token): Command[] {
  const outcome = /_\d*[13579]$/.test(token.element) ? "done" : null;
  switch (token.wait) {
    case "task":
      return [
        { type: "completeTask", token: id, memberId: testMember, outcome, comment: null, submission: {} },
      ];
    case "effect":
      return [
        { type: "effectSucceeded", token: id, result: { status: 200 } },
        { type: "effectFailed", token: id, reason: "No answer." },
      ];
    case "timer":
      return [{ type: "fireTimer", token: id, purpose: "wait" }];
    case "event":
      return [{ type: "occur", token: id, payload: null }];
    case "incident":
      return [{ type: "retryIncident", token: id }];
    case undefined:
      return [{ type: "advance" }];
    default:
      return [];
  }
}

/** Any repair at all, most of them nonsense. */
function repairFrom(graph: Graph, state: InstanceState, seed: number): Repair {
  const ids = Object.keys(state.tokens).map(Number);
  const elements = [...graph.nodes.keys()];
  const token = ids[seed % Math.max(ids.length, 1)] ?? 1;
  const element = elements[(seed >> 3) % elements.length] ?? "start";
  const flow = graph.nodes.get(state.tokens[token]?.element ?? "")?.outgoing[0]?.id;
  const outcome = seed % 2 === 0 ? { outcome: "done" } : {};
  const repairs: Repair[] = [
    { action: "skip", token, values: { number: seed }, ...outcome, ...(flow !== undefined && { flow }) },
    { action: "move", token, element },
    { action: "restart", element, token },
    { action: "restart", element },
    { action: "retry", token, values: { number: seed } },
    { action: "changeVariables", token, values: { number: seed } },
  ];
  return repairs[(seed >> 7) % repairs.length] ?? { action: "restart", element };
}

class Play {
  state: InstanceState | null = null;
  repairs = 0;
  readonly journal: { at: string; events: JournalEvent[] }[] = [];
  private steps = 0;
  private readonly graph: Graph;

  constructor(graph: Graph) {
    this.graph = graph;
  }

  send(command: Command, maxElements: number): void {
    this.steps += 1;
    const now = new Date(Date.UTC(2026, 2, 28) + this.steps * 3_600_000).toISOString();
    const context = { now, timeZone: "UTC", actor: { kind: "system" as const }, maxElements };
    const decision = decide(this.graph, this.state, command, context);
    if (!decision.ok) {
      expect(decision.refusal.message).not.toBe("");
      return;
    }
    if (command.type === "repair") this.repairs += 1;
    expect(isDeepStrictEqual(evolve(this.state, decision.events, now), decision.state)).toBe(true);
    this.journal.push({ at: now, events: decision.events });
    this.state = decision.state;
    expect(faults(this.graph, decision.state, decision.more)).toEqual([]);
  }

  /** What people and systems do until it has ended; where only joins and conditions wait, somebody goes on without them. */
  finish(): void {
    while (this.state?.status === "running") {
      if (this.steps > mostSteps) throw new Error(`It does not end: ${JSON.stringify(this.state)}`);
      const tokens = Object.entries(this.state.tokens);
      const { graph, state } = this;
      const [next] = tokens.flatMap(([id]) => helpfulCommand(graph, state, Number(id)) ?? []);
      const join = tokens.find(
        ([, { wait, awaited }]) => wait === "join" || awaited?.kind === "conditional",
      )?.[0];
      if (next === undefined && join === undefined) throw new Error("Nobody can bring it on.");
      const skip: Command = {
        type: "repair",
        reason: "On.",
        repair: { action: "skip", token: Number(join ?? 0) },
      };
      this.send(next ?? skip, 50);
    }
  }
}

/** Where the tree of tokens is broken. */
function faults({ nodes }: Graph, { tokens, status }: InstanceState, more: boolean): string[] {
  const found: string[] = [];
  for (const [id, token] of Object.entries(tokens)) {
    const { scope, host } = token;
    if (scope !== undefined && tokens[scope] === undefined) found.push(`${id} has lost its scope`);
    if (host !== undefined && host !== 0 && tokens[host] === undefined) found.push(`${id} has lost its host`);
    const inside = Object.values(tokens).filter(
      (other) => other.scope === Number(id) && other.host === undefined,
    ).length;
    if ((token.inside ?? 0) !== inside)
      found.push(`${id} counts ${token.inside} inside, there are ${inside}`);
    const isAdHoc = nodes.get(token.element)?.element.type === "adHocSubProcess";
    if (token.wait === "scope" && inside === 0 && !isAdHoc) found.push(`${id} waits for nothing`);
  }
  const isIdle = Object.values(tokens).every((token) => token.host !== undefined);
  if (status === "running" && isIdle && !more) found.push("nothing is at work");
  return found;
}

it("leaves any process at any moment a whole tree that can still end", () => {
  const seeds = fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 25 });
  const processes = fc.oneof(randomProcess, fc.constant(nested));
  let repairs = 0;
  fc.assert(
    fc.property(processes, seeds, fc.integer({ min: 0, max: 4 }), (process, choices, budget) => {
      const graph = graphOf(process);
      const play = new Play(graph);
      play.send({ type: "start", startKind: "call", requester: null, submission: { number: 6 } }, budget);
      for (const choice of choices) {
        if (play.state?.status !== "running") break;
        const all = Object.entries(play.state.tokens).flatMap(([id, token]) => commandsAt(Number(id), token));
        const repair = repairFrom(graph, play.state, choice >> 1);
        const usual = all[(choice >> 1) % Math.max(all.length, 1)] ?? { type: "advance" as const };
        play.send(choice % 2 === 0 ? usual : { type: "repair", repair, reason: "Test." }, budget);
      }
      play.finish();
      expect(play.state?.tokens).toEqual({});
      expect(isDeepStrictEqual(replay(play.journal), play.state)).toBe(true);
      repairs += play.repairs;
    }),
    { numRuns: 600 },
  );
  expect(repairs).toBeGreaterThan(300);
}, 60_000);
