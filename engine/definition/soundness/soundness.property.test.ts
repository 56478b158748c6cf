import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProcessDefinition } from "@/contracts/process";
import { decide } from "@/engine/decide";
import { buildNodes } from "@/engine/definition/build-nodes";
import { compile } from "@/engine/definition/compile";
import type { Graph } from "@/engine/definition/graph";
import type { Command, DecideContext, InstanceState } from "@/engine/instance/types";
import { testMember } from "@/tests/support/instance-driver";
import { randomProcess } from "@/tests/support/random-process";
import { type GatewayKind, tangledProcess } from "@/tests/support/tangled-process";
import { buildNet } from "./build-net";
import { NetSearch } from "./net-search";
import type { NetVerdict } from "./net-verdict";
import { prove } from "./prove";
import { reduceNet } from "./reduce-net";
import type { NetNode, TokenNet } from "./token-net";
import type { Passed } from "./trail";

const withoutInclusive: GatewayKind[] = ["exclusiveGateway", "parallelGateway"];
const allKinds: GatewayKind[] = [...withoutInclusive, "inclusiveGateway"];

/** Longer plays, and those with more tokens, go round in a loop; they show nothing more. */
const mostSteps = 400;
const mostTokens = 40;

const numRuns = 1500;

function compiled(definition: ProcessDefinition): Graph | null {
  const result = compile(definition, {});
  return result.ok ? result.graph : null;
}

function proven(definition: ProcessDefinition) {
  const [scope] = prove(buildNodes(definition, () => null));
  if (scope === undefined) throw new Error("Nothing was looked at.");
  return scope.verdict;
}

/** Plays one instance element by element; `choose` says which flows a gateway takes when it is its turn. */
class Play {
  state: InstanceState | null = null;
  readonly entered = new Set<string>();
  private readonly graph: Graph;
  private readonly choose: (gateway: string) => number[];

  constructor(graph: Graph, choose: (gateway: string) => number[]) {
    this.graph = graph;
    this.choose = choose;
    this.send({ type: "start", startKind: "member", requester: testMember, submission: {} }, 0);
  }

  private send(command: Command, maxElements: number): void {
    const now = "2026-03-02T09:00:00.000Z";
    const context: DecideContext = { now, timeZone: "UTC", actor: { kind: "system" }, maxElements };
    const decision = decide(this.graph, this.state, command, context);
    if (!decision.ok) throw new Error(decision.refusal.message);
    this.state = decision.state;
    for (const event of decision.events) if (event.type === "elementEntered") this.entered.add(event.element);
  }

  /** Runs what can go on by itself. */
  settle(): void {
    for (let step = 0; step < mostSteps && this.state?.status === "running"; step += 1) {
      const ready = Object.values(this.state?.tokens ?? {}).find((token) => token.wait === undefined);
      if (ready !== undefined && this.state !== null) {
        const variables = { ...this.state.variables, [`pick_${ready.element}`]: this.choose(ready.element) };
        this.state = { ...this.state, variables };
      }
      const before = this.state?.sequence;
      this.send({ type: "advance" }, 1);
      if (this.state?.sequence === before || this.isCrowded()) return;
    }
  }

  private isCrowded(): boolean {
    return Object.keys(this.state?.tokens ?? {}).length > mostTokens;
  }

  tasks(): { id: number; element: string }[] {
    return Object.entries(this.state?.tokens ?? {}).flatMap(([id, { element, wait }]) =>
      wait === "task" ? [{ id: Number(id), element }] : [],
    );
  }

  complete(token: number): void {
    this.send(
      { type: "completeTask", token, memberId: testMember, outcome: null, comment: null, submission: {} },
      0,
    );
  }

  /** Elements of the joins at which everything that is left waits; null when it can still go on. */
  stuckAt(): string[] | null {
    const tokens = Object.values(this.state?.tokens ?? {});
    if (this.state?.status !== "running" || tokens.some((token) => token.wait !== "join")) return null;
    return tokens.map((token) => token.element);
  }
}

/** Goes the way of a counter-example: the choices at each gateway in its order, the tasks in its order. */
function follow(graph: Graph, path: readonly Passed[]): Play {
  const choices = new Map<string, number[][]>();
  const tasks: string[] = [];
  for (const passed of path) {
    if ("element" in passed) {
      choices.set(passed.element, [...(choices.get(passed.element) ?? []), []]);
      if (graph.nodes.get(passed.element)?.element.type === "userTask") tasks.push(passed.element);
      continue;
    }
    for (const [id, node] of graph.nodes) {
      const number = node.outgoing.findIndex((flow) => flow.id === passed.flow);
      if (number >= 0) choices.get(id)?.at(-1)?.push(number);
    }
  }
  const play = new Play(graph, (gateway) => choices.get(gateway)?.shift() ?? []);
  for (let step = 0; step < mostSteps; step += 1) {
    play.settle();
    const waiting = play.tasks();
    if (waiting.length === 0) break;
    const wanted = tasks.find((task) => waiting.some(({ element }) => element === task));
    const next = waiting.find(({ element }) => element === wanted) ?? waiting[0];
    if (wanted !== undefined) tasks.splice(tasks.indexOf(wanted), 1);
    if (next !== undefined) play.complete(next.id);
  }
  return play;
}

describe("the search for what goes wrong between branches", () => {
  it("proves every process that is made of blocks", () => {
    fc.assert(
      fc.property(randomProcess, (definition) => {
        for (const { verdict } of prove(buildNodes(definition, () => null))) {
          expect(verdict).toMatchObject({
            deadlocks: [],
            doubled: [],
            endless: [],
            neverReached: [],
            starved: [],
            proven: true,
          });
        }
      }),
      { numRuns },
    );
  }, 60_000);

  it("calls nothing sound that the engine can get stuck in, and no join hopeless that it comes through", () => {
    let sound = 0;
    let stuck = 0;
    fc.assert(
      fc.property(tangledProcess(allKinds), fc.infiniteStream(fc.nat({ max: 7 })), (definition, random) => {
        const graph = compiled(definition);
        if (graph === null) return;
        const next = () => random.next().value ?? 0;
        const verdict = proven(definition);
        const play = new Play(graph, () => [0, 1, 2].filter((bit) => (next() & (1 << bit)) !== 0));
        for (let step = 0; step < 60; step += 1) {
          play.settle();
          const tasks = play.tasks();
          const task = tasks[next() % Math.max(tasks.length, 1)];
          if (task === undefined) break;
          play.complete(task.id);
        }
        for (const { joins } of verdict.deadlocks) {
          for (const { join, certain } of joins)
            if (certain) expect(play.entered).not.toContain(join.element.id);
        }
        const end = play.stuckAt();
        if (end !== null) stuck += 1;
        if (!verdict.proven || verdict.deadlocks.length + verdict.doubled.length > 0) return;
        sound += 1;
        expect(end).toBeNull();
      }),
      { numRuns },
    );
    expect(sound).toBeGreaterThan(100);
    expect(stuck).toBeGreaterThan(20);
  }, 120_000);

  it("gives counter-examples that the engine can be led along", () => {
    let deadlocks = 0;
    fc.assert(
      fc.property(tangledProcess(withoutInclusive), (definition) => {
        const graph = compiled(definition);
        if (graph === null) return;
        for (const { joins, path } of proven(definition).deadlocks) {
          deadlocks += 1;
          const end = follow(graph, path).stuckAt();
          expect(end).not.toBeNull();
          for (const { join } of joins) expect(end).toContain(join.element.id);
        }
      }),
      { numRuns },
    );
    expect(deadlocks).toBeGreaterThan(40);
  }, 120_000);

  /** An inclusive join looks at tokens that a reduced net moves in one step: work that is done twice may be missed there. */
  it.each([
    ["without inclusive gateways", withoutInclusive],
    ["with inclusive gateways", allKinds],
  ])(
    "finds the same in a net as in the reduced net, %s",
    (_, kinds) => {
      fc.assert(
        fc.property(tangledProcess(kinds), (definition) => {
          if (compiled(definition) === null) return;
          const whole = searched(definition, (net) => net);
          const reduced = searched(definition, reduceNet);
          if (!whole.complete || !reduced.complete) return;
          if (kinds === withoutInclusive || whole.doubled === null)
            expect(isWrong(reduced)).toBe(isWrong(whole));
          expect(reduced.ends).toBe(whole.ends);
          expect(reduced.endless === null).toBe(whole.endless === null);
          if (kinds === withoutInclusive) expect(reduced.doubled === null).toBe(whole.doubled === null);
        }),
        { numRuns },
      );
    },
    120_000,
  );
});

const isWrong = ({ deadlocks, doubled }: NetVerdict) => deadlocks.length > 0 || doubled !== null;

function searched(
  definition: ProcessDefinition,
  prepare: (net: TokenNet, start: NetNode) => void,
): NetVerdict {
  const nodes = buildNodes(definition, () => null);
  const from = nodes.get("start");
  if (from === undefined) throw new Error("There is no start.");
  const { net, start } = buildNet(from, nodes, { apart: new Set(), completes: () => true });
  prepare(net, start);
  return new NetSearch("breadth").run(start, { steps: 20_000 });
}
