import fc from "fast-check";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { testGroup } from "./instance-driver";

/** A sound piece of a process: one way in, one way out, no matter how it is nested. */
export type Block =
  | { kind: "step"; type: "userTask" | "setValues" | "httpRequest" | "email" | "timer" }
  | { kind: "sequence"; blocks: Block[] }
  | { kind: "exclusive"; blocks: Block[]; divisor: number }
  | { kind: "parallel"; blocks: Block[] }
  | { kind: "loop"; body: Block; times: number };

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({
      kind: fc.constant("step" as const),
      type: fc.constantFrom("userTask", "setValues", "httpRequest", "email", "timer"),
    }),
    fc.record({
      kind: fc.constant("sequence" as const),
      blocks: fc.array(tie("block"), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant("exclusive" as const),
      blocks: fc.array(tie("block"), { minLength: 2, maxLength: 3 }),
      divisor: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      kind: fc.constant("parallel" as const),
      blocks: fc.array(tie("block"), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("loop" as const),
      body: tie("block"),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  ),
}));

/** Sound processes of all element types, block-structured: every one of them can end. */
export const randomProcess: fc.Arbitrary<ProcessDefinition> = block.map((root) => new Builder().build(root));

interface Draw {
  type: string;
  [setting: string]: unknown;
}

class Builder {
  private readonly elements: unknown[] = [];
  private readonly flows: unknown[] = [];

  build(root: Block): ProcessDefinition {
    const start = this.add("startEvent", { type: "startEvent" });
    const last = this.append(root, start, {});
    this.connect(last, this.add("end", { type: "endEvent" }), {});
    return ProcessDefinitionSchema.parse({
      schemaVersion: 1,
      name: "Random",
      elements: this.elements,
      flows: this.flows,
    });
  }

  /** Appends the block after an element and gives the element it leaves by. */
  private append(block: Block, after: string, flow: object): string {
    switch (block.kind) {
      case "step":
        return this.follow(after, block.type, stepSettings(block.type, this.elements.length), flow);
      case "sequence":
        return block.blocks.reduce(
          (last, part, index) => this.append(part, last, index === 0 ? flow : {}),
          after,
        );
      case "exclusive": {
        const split = this.follow(after, "split", { type: "exclusiveGateway" }, flow);
        const join = this.add("merge", { type: "exclusiveGateway" });
        for (const [index, part] of block.blocks.entries()) {
          const condition = { condition: `modulo(number, ${block.divisor + index}) = 0` };
          const taken = index === 0 ? { isDefault: true } : condition;
          this.connect(this.append(part, split, taken), join, {});
        }
        return join;
      }
      case "parallel": {
        const split = this.follow(after, "fork", { type: "parallelGateway" }, flow);
        const join = this.add("join", { type: "parallelGateway" });
        for (const part of block.blocks) this.connect(this.append(part, split, {}), join, {});
        return join;
      }
      case "loop":
        return this.appendLoop(block, after, flow);
    }
  }

  private appendLoop(block: Block & { kind: "loop" }, after: string, flow: object): string {
    const counter = `round_${this.elements.length}`;
    const count = (expression: string) => ({
      type: "setValues",
      assignments: [{ variable: counter, expression }],
    });
    const begin = this.follow(after, "begin", count("0"), flow);
    const merge = this.follow(begin, "again", { type: "exclusiveGateway" }, {});
    const counted = this.follow(this.append(block.body, merge, {}), "count", count(`${counter} + 1`), {});
    const decision = this.follow(counted, "decide", { type: "exclusiveGateway" }, {});
    this.connect(decision, merge, { condition: `${counter} < ${block.times}` });
    const out = this.add("out", { type: "exclusiveGateway" });
    this.connect(decision, out, { isDefault: true });
    return out;
  }

  private follow(after: string, name: string, settings: Draw, flow: object): string {
    const id = this.add(name, settings);
    this.connect(after, id, flow);
    return id;
  }

  private add(name: string, settings: Draw): string {
    const id = `${name}_${this.elements.length}`;
    this.elements.push({ id, name: id, ...settings });
    return id;
  }

  private connect(source: string, target: string, settings: object): void {
    this.flows.push({ id: `flow_${this.flows.length}`, source, target, ...settings });
  }
}

function stepSettings(type: (Block & { kind: "step" })["type"], number: number): Draw {
  switch (type) {
    case "userTask":
      return {
        type,
        candidates: [{ kind: "group", groupId: testGroup }],
        outcomes: number % 2 === 0 ? [] : [{ value: "done", label: "Done" }],
        ...(number % 3 === 0 ? { reminderAfter: "P2D" } : {}),
      };
    case "setValues":
      return { type, assignments: [{ variable: `value_${number}`, expression: `number + ${number}` }] };
    case "httpRequest":
      return { type, url: "https://example.com/{{ number }}", body: "{number: number}" };
    case "email":
      return { type, to: "ana@example.com", subject: "About {{ number }}", text: "Hello" };
    case "timer":
      return { type, duration: "PT1H" };
  }
}
