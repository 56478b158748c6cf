import type fc from "fast-check";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { type Draw, eventSettings, repeatSettings, stepSettings } from "./block-settings";
import {
  type Block,
  type Border,
  type Inner,
  type Listener,
  type Repeat,
  randomRoot,
  type Step,
  type StepType,
  type Thrown,
} from "./process-blocks";

/**
 * Sound processes of all element types, block-structured: every one of them can end. What goes on beside something runs in
 * a sub-process of its own, so that no join ever sees tokens of two rounds.
 */
export const randomProcess: fc.Arbitrary<ProcessDefinition> = randomRoot.map(({ block, listener }) =>
  new Builder().build(block, listener),
);

/** Something short, where what it is does not matter. */
const passing: Block = { kind: "thrown", event: "none" };

/** An element and the sub-process that it stands in. */
interface Place {
  after: string;
  parent: string | undefined;
}

class Builder {
  private readonly elements: unknown[] = [];
  private readonly flows: unknown[] = [];

  build(root: Block, listener: Listener | null): ProcessDefinition {
    this.fill(undefined, root);
    if (listener !== null) this.addListener(undefined, listener);
    return ProcessDefinitionSchema.parse({
      schemaVersion: 1,
      name: "Random",
      elements: this.elements,
      flows: this.flows,
    });
  }

  /** Draws a start, the block and an end into the sub-process, undefined for the process. */
  private fill(parent: string | undefined, root: Block, start: Draw = { type: "startEvent" }): void {
    const after = this.append(root, { after: this.add("start", parent, start), parent });
    this.follow({ after, parent }, "end", { type: "endEvent" });
  }

  private addListener(parent: string | undefined, { event, interrupting, handler }: Listener): void {
    const id = this.add("beside", parent, { type: "eventSubProcess" });
    this.fill(id, handler, { type: "startEvent", interrupting, event: this.event(event) });
  }

  private event(event: Border["event"] | Exclude<Thrown, "none">): object {
    return eventSettings(event, this.elements.length);
  }

  /** Appends the block after an element and gives the element it leaves by. */
  private append(block: Block, place: Place, flow: object = {}): string {
    switch (block.kind) {
      case "step":
        return this.appendStep(block, place, flow);
      case "adHoc":
        return this.appendAdHoc(block, place, flow);
      case "sequence":
        return this.appendRow(block.blocks, place, flow);
      case "undone":
        return this.appendRow([...block.steps, { kind: "thrown", event: "compensation" }], place, flow);
      case "exclusive":
      case "inclusive":
        return this.appendChoice(block, place, flow);
      case "parallel":
        return this.appendParallel(block.blocks, place, flow);
      case "loop":
        return this.appendLoop(block, place, flow);
      case "firstEvent":
        return this.appendFirstEvent(block, place, flow);
      case "subProcess":
        return this.appendSubProcess(block, place, flow);
      case "watched":
        return this.appendWatched(block.body, place, flow);
      default:
        return this.appendEvent(block, place, flow);
    }
  }

  private appendRow(blocks: readonly Block[], place: Place, flow: object): string {
    return blocks.reduce(
      (after, part, index) => this.append(part, { ...place, after }, index === 0 ? flow : {}),
      place.after,
    );
  }

  private appendStep({ type, repeat, undo, border }: Step, place: Place, flow: object): string {
    const { parent } = place;
    const id = this.follow(place, type, this.stepSettings(type, repeat), flow);
    if (undo !== null) {
      const event = { type: "boundaryEvent", attachedTo: id, event: { type: "compensation" } };
      this.follow({ after: this.add("undo", parent, event), parent }, undo, this.stepSettings(undo, null));
    }
    return this.withBorder(id, parent, border);
  }

  private stepSettings(type: StepType, repeat: Repeat | null): Draw {
    const number = this.elements.length;
    return { ...stepSettings(type, number), ...repeatSettings(repeat, number) };
  }

  private appendAdHoc(block: Block & { kind: "adHoc" }, place: Place, flow: object): string {
    const id = this.follow(
      place,
      "adHoc",
      {
        type: "adHocSubProcess",
        ordering: block.sequential ? "sequential" : "parallel",
        cancelRemaining: block.sequential,
        ...(block.after === "first" ? { completionCondition: "number > 0" } : {}),
        ...repeatSettings(block.repeat, this.elements.length),
      },
      flow,
    );
    for (const { type, repeat } of block.steps) this.add(type, id, this.stepSettings(type, repeat));
    return id;
  }

  private appendChoice(
    block: Block & { kind: "exclusive" | "inclusive" },
    place: Place,
    flow: object,
  ): string {
    const type = `${block.kind}Gateway`;
    // Conditions on the flows out of a step choose like an inclusive gateway.
    const isStep = block.kind === "inclusive" && this.elements.length % 2 === 0;
    const split = this.follow(place, "split", isStep ? this.stepSettings("userTask", null) : { type }, flow);
    const merge = this.add("merge", place.parent, { type });
    for (const [index, part] of block.blocks.entries()) {
      const condition = { condition: `modulo(number, ${block.divisor + index}) = 0` };
      const taken = index === 0 ? { isDefault: true } : condition;
      this.connect(this.append(part, { ...place, after: split }, taken), merge);
    }
    return merge;
  }

  private appendParallel(blocks: readonly Block[], place: Place, flow: object): string {
    const split = this.follow(place, "fork", { type: "parallelGateway" }, flow);
    const join = this.add("join", place.parent, { type: "parallelGateway" });
    for (const part of blocks) this.connect(this.append(part, { ...place, after: split }), join);
    return join;
  }

  private appendLoop(block: Block & { kind: "loop" }, place: Place, flow: object): string {
    const counter = `round_${this.elements.length}`;
    const count = (expression: string) => ({
      type: "setValues",
      assignments: [{ variable: counter, expression }],
    });
    const { parent } = place;
    const begin = this.follow(place, "begin", count("0"), flow);
    const merge = this.follow({ after: begin, parent }, "again", { type: "exclusiveGateway" });
    const after = this.append(block.body, { after: merge, parent });
    const counted = this.follow({ after, parent }, "count", count(`${counter} + 1`));
    const decision = this.follow({ after: counted, parent }, "decide", { type: "exclusiveGateway" });
    this.connect(decision, merge, { condition: `${counter} < ${block.times}` });
    const out = this.add("out", parent, { type: "exclusiveGateway" });
    this.connect(decision, out, { isDefault: true });
    return out;
  }

  private appendFirstEvent(block: Block & { kind: "firstEvent" }, place: Place, flow: object): string {
    const choice = this.follow(place, "first", { type: "eventBasedGateway" }, flow);
    const merge = this.add("merge", place.parent, { type: "exclusiveGateway" });
    for (const [index, part] of block.blocks.entries()) {
      const event = block.events[index] ?? "message";
      const after = this.appendEvent({ kind: "caught", event }, { ...place, after: choice });
      this.connect(this.append(part, { ...place, after }), merge);
    }
    return merge;
  }

  private appendSubProcess(block: Block & { kind: "subProcess" }, place: Place, flow: object): string {
    const type = block.inner.kind === "cancel" ? "transaction" : "subProcess";
    const settings = { type, ...repeatSettings(block.repeat, this.elements.length) };
    const id = this.follow(place, "part", settings, flow);
    this.fillWith(id, block.body, block.inner);
    const left = this.withBorder(id, place.parent, borderOf(block.inner));
    return this.withBorder(left, place.parent, block.border, id);
  }

  private fillWith(parent: string, body: Block, inner: Inner): void {
    if (inner.kind === "terminate" || inner.kind === "error" || inner.kind === "cancel") {
      this.fillWithEnd(parent, body, inner);
      return;
    }
    const told: Block = { kind: "thrown", event: "escalation" };
    this.fill(parent, inner.kind === "escalation" ? { kind: "sequence", blocks: [told, body] } : body);
    if (inner.kind === "listener") this.addListener(parent, inner.listener);
  }

  /** Beside the body a branch leads to an end that takes the rest with it, or to a plain one. */
  private fillWithEnd(
    parent: string,
    body: Block,
    inner: Inner & { kind: "terminate" | "error" | "cancel" },
  ): void {
    const after = this.add("start", parent, { type: "startEvent" });
    const fork = this.follow({ after, parent }, "fork", { type: "parallelGateway" });
    const ends = (last: string, event?: object) =>
      this.follow({ after: last, parent }, "end", { type: "endEvent", ...(event && { event }) });
    ends(this.append(body, { after: fork, parent }));
    const last = this.append(inner.beside, { after: fork, parent });
    if (inner.kind === "terminate") {
      ends(last, { type: "terminate" });
      return;
    }
    const decision = this.follow({ after: last, parent }, "decide", { type: "exclusiveGateway" });
    const bad = this.add("bad", parent, {
      type: "endEvent",
      event: inner.kind === "error" ? { type: "error", code: "bad" } : { type: "cancel" },
    });
    this.connect(decision, bad, { condition: `modulo(number, ${3 + (this.elements.length % 2)}) = 0` });
    this.connect(decision, this.add("end", parent, { type: "endEvent" }), { isDefault: true });
  }

  /** Waits for a condition that the other branch makes true, or finds it true already in a later round. */
  private appendWatched(body: Block, place: Place, flow: object): string {
    const flag = `flag_${this.elements.length}`;
    const { parent } = place;
    const split = this.follow(place, "fork", { type: "parallelGateway" }, flow);
    const join = this.add("join", parent, { type: "parallelGateway" });
    const after = this.append(body, { after: split, parent });
    const raise = { type: "setValues", assignments: [{ variable: flag, expression: "true" }] };
    this.connect(this.follow({ after, parent }, "raise", raise), join);
    const event = { type: "conditional", condition: `${flag} = true` };
    this.connect(
      this.follow({ after: split, parent }, "high", { type: "intermediateCatchEvent", event }),
      join,
    );
    return join;
  }

  private appendEvent(
    block: Block & { kind: "link" | "thrown" | "caught" },
    place: Place,
    flow: object = {},
  ): string {
    if (block.kind === "caught") {
      const timer = { type: "timer", duration: "PT1H" };
      const waits = { type: "intermediateCatchEvent", event: this.event(block.event) };
      return this.follow(place, "caught", block.event === "timer" ? timer : waits, flow);
    }
    const type = "intermediateThrowEvent";
    if (block.kind === "thrown") {
      const thrown = block.event === "none" ? {} : { event: this.event(block.event) };
      return this.follow(place, "thrown", { type, ...thrown }, flow);
    }
    const event = { type: "link", name: `link ${this.elements.length}` };
    this.follow(place, "jump", { type, event }, flow);
    return this.add("land", place.parent, { type: "intermediateCatchEvent", event });
  }

  /** Puts the event on the border of the activity; gives the element where both ways come together. */
  private withBorder(last: string, parent: string | undefined, border: Border | null, host = last): string {
    if (border === null) return last;
    const { interrupting } = border;
    const event = this.add("border", parent, {
      type: "boundaryEvent",
      attachedTo: host,
      interrupting,
      event: this.event(border.event),
    });
    if (!interrupting) {
      const beside = this.follow({ after: event, parent }, "handle", { type: "subProcess" });
      this.fill(beside, border.handler);
      this.follow({ after: beside, parent }, "end", { type: "endEvent" });
      return last;
    }
    const merge = this.add("merge", parent, { type: "exclusiveGateway" });
    this.connect(last, merge);
    this.connect(this.append(border.handler, { after: event, parent }), merge);
    return merge;
  }

  private follow(place: Place, name: string, settings: Draw, flow: object = {}): string {
    const id = this.add(name, place.parent, settings);
    this.connect(place.after, id, flow);
    return id;
  }

  private add(name: string, parent: string | undefined, settings: Draw): string {
    const id = `${name}_${this.elements.length}`;
    this.elements.push({ id, name: id, ...(parent === undefined ? {} : { parent }), ...settings });
    return id;
  }

  private connect(source: string, target: string, settings: object = {}): void {
    this.flows.push({ id: `flow_${this.flows.length}`, source, target, ...settings });
  }
}

/** What has to be on the border of a sub-process because of what is inside. */
function borderOf(inner: Inner): Border | null {
  if (inner.kind === "error" || inner.kind === "cancel") {
    return { event: inner.kind, interrupting: true, handler: passing };
  }
  if (inner.kind !== "escalation") return null;
  return { event: "escalation", interrupting: inner.interrupting, handler: passing };
}
