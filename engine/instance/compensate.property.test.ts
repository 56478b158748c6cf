import fc from "fast-check";
import { expect, it } from "vitest";
import { end, play, type Settings, set, start } from "@/tests/support/drawn-process";

/** Steps that write their number to a log, nested in every way that keeps an order or, with "both", loses it. */
type Block =
  | { kind: "step"; undoable: boolean }
  | { kind: "sequence"; blocks: Block[] }
  | { kind: "both"; blocks: Block[] }
  | { kind: "part"; type: "subProcess" | "transaction"; body: Block; times: number };

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ kind: fc.constant("step" as const), undoable: fc.boolean() }),
    fc.record({
      kind: fc.constant("sequence" as const),
      blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("both" as const),
      blocks: fc.array(tie("block"), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("part" as const),
      type: fc.constantFrom("subProcess" as const, "transaction" as const),
      body: tie("block"),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  ),
}));

class Drawing {
  readonly elements: Settings[] = [];
  readonly flows: string[] = [];

  /** Adds the block behind an element and gives the element it ends with. */
  append(block: Block, after: string, parent: object): string {
    if (block.kind === "step") return this.step(block.undoable, after, parent);
    if (block.kind === "sequence") {
      return block.blocks.reduce((last, part) => this.append(part, last, parent), after);
    }
    if (block.kind === "both") {
      const fork = this.follow(after, { id: this.id("fork"), type: "parallelGateway", ...parent });
      const join = this.add({ id: this.id("join"), type: "parallelGateway", ...parent });
      for (const part of block.blocks) this.flows.push(`${this.append(part, fork, parent)}>${join}`);
      return join;
    }
    const loop = { kind: "standard", condition: `loopCounter < ${block.times}` };
    const id = this.follow(after, { id: this.id("part"), type: block.type, loop, ...parent });
    const inner = this.add({ id: this.id("inner"), type: "startEvent", parent: id });
    const last = this.append(block.body, inner, { parent: id });
    this.follow(last, { id: this.id("out"), type: "endEvent", parent: id });
    return id;
  }

  private step(undoable: boolean, after: string, parent: object): string {
    const number = this.elements.length + 1;
    const logged = undoable ? `append(log, ${number})` : "log";
    const id = this.follow(after, set(this.id("step"), "log", logged, parent));
    if (!undoable) return id;
    const event = { type: "compensation" };
    const on = this.add({ id: this.id("on"), type: "boundaryEvent", attachedTo: id, event, ...parent });
    this.follow(on, set(this.id("un"), "log", `append(log, -${number})`, parent));
    return id;
  }

  private id(stem: string): string {
    return `${stem}_${this.elements.length}`;
  }

  private add(element: Settings): string {
    this.elements.push(element);
    return element.id;
  }

  private follow(after: string, element: Settings): string {
    this.flows.push(`${after}>${element.id}`);
    return this.add(element);
  }
}

const hasBoth = (block: Block): boolean =>
  block.kind === "both" ||
  (block.kind === "sequence" && block.blocks.some(hasBoth)) ||
  (block.kind === "part" && hasBoth(block.body));

/** Plays the process to its end and gives what its steps have logged. */
function logOf(root: Block, undo: Settings, budget: number): number[] {
  const drawing = new Drawing();
  const last = drawing.append(root, "begin", {});
  const elements = [start, set("begin", "log", "[]"), ...drawing.elements, undo, end];
  const driver = play(elements, "start>begin", ...drawing.flows, `${last}>undo>end`);
  driver.maxElements = budget;
  driver.start();
  for (let steps = 0; driver.running.status === "running" && steps < 5000; steps += 1) {
    driver.do({ type: "advance" });
  }
  expect(driver.running).toMatchObject({ status: "completed", tokens: {} });
  return Array.isArray(driver.variables.log) ? driver.variables.log.map(Number) : [];
}

it("undoes whatever was done, each once and in reverse where there is an order", () => {
  const undo: Settings = { id: "undo", type: "intermediateThrowEvent", event: { type: "compensation" } };
  fc.assert(
    fc.property(block, fc.integer({ min: 1, max: 50 }), (root, budget) => {
      const log = logOf(root, undo, budget);
      const done = log.filter((number) => number > 0);
      const undone = log.slice(done.length).map((number) => -number);
      const reversed = done.toReversed();
      if (!hasBoth(root)) expect(undone).toEqual(reversed);
      else expect(undone.toSorted((a, b) => a - b)).toEqual(done.toSorted((a, b) => a - b));
    }),
    { numRuns: 200 },
  );
}, 60_000);
