import fc from "fast-check";

/** A sound piece of a process: one way in, one way out, no matter how it is nested. */
export type Block =
  | Step
  | { kind: "sequence"; blocks: Block[] }
  /** Steps that are done and then undone. */
  | { kind: "undone"; steps: Step[] }
  | { kind: "exclusive" | "inclusive"; blocks: Block[]; divisor: number }
  | { kind: "parallel"; blocks: Block[] }
  | { kind: "loop"; body: Block; times: number }
  | { kind: "firstEvent"; events: Awaited[]; blocks: Block[] }
  | { kind: "subProcess"; body: Block; inner: Inner; border: Border | null; repeat: Repeat | null }
  | { kind: "link" }
  | { kind: "thrown"; event: Thrown }
  | { kind: "adHoc"; steps: Step[]; sequential: boolean; after: "first" | "asked"; repeat: Repeat | null }
  | { kind: "caught"; event: Awaited }
  /** A branch waits for a condition that the other one makes true. */
  | { kind: "watched"; body: Block };

export interface Step {
  kind: "step";
  type: StepType;
  border: Border | null;
  repeat: Repeat | null;
  /** What undoes it. */
  undo: StepType | null;
}

const stepTypes = [
  "userTask",
  "setValues",
  "httpRequest",
  "email",
  "webhookEvent",
  "dataRecord",
  "document",
  "callActivity",
  "scriptTask",
  "sendTask",
  "receiveTask",
  "manualTask",
  "timer",
] as const;
export type StepType = (typeof stepTypes)[number];

/** What can be thrown in the flow; none is a milestone. */
export type Thrown = "message" | "signal" | "escalation" | "compensation" | "none";

/** What can be waited for in the flow. */
export type Awaited = "message" | "signal" | "timer";

/** A boundary event and what follows it: in the activity's place, or beside it to an end of its own. */
export interface Border {
  event: Awaited | "error" | "escalation" | "conditional" | "cancel";
  interrupting: boolean;
  handler: Block;
}

/** What goes on inside a sub-process besides its body. */
export type Inner =
  | { kind: "plain" }
  /** A branch beside the body that ends all, raises an error that is caught on the border, or cancels a transaction. */
  | { kind: "terminate" | "error" | "cancel"; beside: Block }
  /** Told before the body, and heard on the border. */
  | { kind: "escalation"; interrupting: boolean }
  | { kind: "listener"; listener: Listener };

/** An event sub-process. */
export interface Listener {
  event: Awaited | "error" | "conditional";
  interrupting: boolean;
  handler: Block;
}

export type Repeat =
  | { kind: "standard"; times: number; testBefore: boolean }
  | { kind: "each"; parallel: boolean; collection: string; enough: number | null; collects: boolean };

const awaited = fc.constantFrom<Awaited[]>("message", "signal", "timer");

const repeat: fc.Arbitrary<Repeat> = fc.oneof(
  fc.record({
    kind: fc.constant("standard" as const),
    times: fc.integer({ min: 1, max: 3 }),
    testBefore: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("each" as const),
    parallel: fc.boolean(),
    collection: fc.constantFrom("2", "3", "[7]", '["a", "b"]', "[]", "0"),
    enough: fc.constantFrom(null, null, 1, 2),
    collects: fc.boolean(),
  }),
);

/** Many activities are done once, have nothing on their border and cannot be undone. */
const seldom = <T>(what: fc.Arbitrary<T>) => fc.option(what, { freq: 2 });

const stepType = fc.constantFrom<StepType[]>(...stepTypes);
const undoing = fc.constantFrom<StepType[]>("userTask", "setValues", "email", "callActivity");

/** Nothing on its border and nothing after it, as steps in an ad-hoc sub-process are. */
const loneStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant("step" as const),
  type: fc.constantFrom<StepType[]>("userTask", "setValues", "email", "receiveTask", "manualTask"),
  border: fc.constant(null),
  repeat: seldom(repeat),
  undo: fc.constant(null),
});

function borderOf(handler: fc.Arbitrary<Block>): fc.Arbitrary<Border> {
  return fc
    .record({
      event: fc.constantFrom<Border["event"][]>(
        "message",
        "signal",
        "timer",
        "error",
        "escalation",
        "conditional",
      ),
      interrupting: fc.boolean(),
      handler,
    })
    .map((border) => (border.event === "error" ? { ...border, interrupting: true } : border));
}

function listenerOf(handler: fc.Arbitrary<Block>): fc.Arbitrary<Listener> {
  return fc
    .record({
      event: fc.constantFrom<Listener["event"][]>("message", "signal", "timer", "error", "conditional"),
      interrupting: fc.boolean(),
      handler,
    })
    .map((listener) => (listener.event === "error" ? { ...listener, interrupting: true } : listener));
}

function innerOf(block: fc.Arbitrary<Block>): fc.Arbitrary<Inner> {
  return fc.oneof(
    fc.constant({ kind: "plain" as const }),
    fc.record({
      kind: fc.constantFrom("terminate" as const, "error" as const, "cancel" as const),
      beside: block,
    }),
    fc.record({ kind: fc.constant("escalation" as const), interrupting: fc.boolean() }),
    fc.record({ kind: fc.constant("listener" as const), listener: listenerOf(block) }),
  );
}

const branches = (block: fc.Arbitrary<Block>) => fc.array(block, { minLength: 2, maxLength: 3 });

const { block } = fc.letrec<{ block: Block; step: Step }>((tie) => ({
  step: fc
    .record({
      kind: fc.constant("step" as const),
      type: stepType,
      border: fc.option(borderOf(tie("block")), { freq: 2, depthIdentifier: "block" }),
      repeat: seldom(repeat),
      undo: seldom(undoing),
    })
    .map((step) => (step.type === "timer" ? { ...step, border: null, repeat: null, undo: null } : step)),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true, depthIdentifier: "block" },
    tie("step"),
    fc.record({ kind: fc.constant("caught" as const), event: awaited }),
    fc.record({
      kind: fc.constant("thrown" as const),
      event: fc.constantFrom<Thrown[]>("message", "signal", "escalation", "compensation", "none"),
    }),
    fc.record({
      kind: fc.constant("undone" as const),
      steps: fc.array(tie("step"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("adHoc" as const),
      steps: fc.array(loneStep, { minLength: 1, maxLength: 3 }),
      sequential: fc.boolean(),
      after: fc.constantFrom("first" as const, "asked" as const),
      repeat: seldom(repeat),
    }),
    fc.constant({ kind: "link" as const }),
    fc.record({
      kind: fc.constant("sequence" as const),
      blocks: fc.array(tie("block"), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constantFrom("exclusive" as const, "inclusive" as const),
      blocks: branches(tie("block")),
      divisor: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({ kind: fc.constant("parallel" as const), blocks: branches(tie("block")) }),
    fc.record({
      kind: fc.constant("loop" as const),
      body: tie("block"),
      times: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      kind: fc.constant("firstEvent" as const),
      events: fc.tuple(awaited, awaited, awaited),
      blocks: branches(tie("block")),
    }),
    fc.record({
      kind: fc.constant("subProcess" as const),
      body: tie("block"),
      inner: innerOf(tie("block")),
      border: seldom(borderOf(tie("block"))),
      repeat: seldom(repeat),
    }),
    fc.record({ kind: fc.constant("watched" as const), body: tie("block") }),
  ),
}));

/** A process as a block, and what listens while it runs. */
export const randomRoot: fc.Arbitrary<{ block: Block; listener: Listener | null }> = fc.record({
  block,
  listener: fc.option(listenerOf(block), { freq: 3 }),
});
