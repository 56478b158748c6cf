import { z } from "zod";
import { TimeZoneSchema } from "./calendar";
import { DurationSchema } from "./duration";
import { KeySchema } from "./form";
import { ValueSchema, VariablesSchema } from "./value";

const reason = z.string().trim().min(1, "Say what went wrong.").max(2000);
/** Absent: somebody who may. */
const memberId = z.uuid().optional();
/** Which of several that wait at the element, the oldest first; from 1, which is meant where it is absent. */
const nth = z.int().min(1).max(1000).optional();

/** How a run begins. Values are a submission of the start's form, or what comes with its event. */
export const ScenarioStartSchema = z.object({
  /** The start event; absent: the first that is open to whoever begins it. */
  element: KeySchema.optional(),
  /** `call`: by another process, with its inputs as they are. `event`: the start has to be named. */
  by: z.enum(["member", "hook", "event", "call"]).default("member"),
  member: memberId,
  values: VariablesSchema.default({}),
});
export type ScenarioStart = z.infer<typeof ScenarioStartSchema>;

/**
 * What came of a step that reaches outside, such as an HTTP request: its result, as it becomes the step's variable, or a
 * failure with the code that error events are matched by.
 */
export const StepReplySchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("result"), value: ValueSchema }),
  z.object({ kind: z.literal("failure"), reason, code: z.string().max(200).optional() }),
]);
export type StepReply = z.infer<typeof StepReplySchema>;

/** What is done to a run at one point; everything in between the engine does by itself. */
export const ScenarioInputSchema = z.discriminatedUnion("kind", [
  /** A member does a task, or their part of it. Values are a submission of its form. */
  z.object({
    kind: z.literal("completeTask"),
    element: KeySchema,
    nth,
    member: memberId,
    outcome: z.string().max(64).nullable().default(null),
    comment: z.string().max(10_000).nullable().default(null),
    values: VariablesSchema.default({}),
  }),
  /** A member sends a task back to an earlier one. */
  z.object({
    kind: z.literal("sendBack"),
    element: KeySchema,
    nth,
    member: memberId,
    to: KeySchema,
    comment: z.string().trim().min(1, "Say what has to be changed.").max(10_000),
  }),
  /**
   * The clock moves to when the next timer at the element is due: of a wait, of an event, a reminder or a follow-up of a
   * task. What is due before fires on the way.
   */
  z.object({ kind: z.literal("advanceTimer"), element: KeySchema, nth }),
  /** The clock moves on, and what is due fires on the way. */
  z.object({ kind: z.literal("passTime"), duration: DurationSchema }),
  /**
   * What came of a step that reaches outside: an HTTP request ({status, body}), an e-mail (null), a script, a document, a data
   * record, or a called process (the values that it ends with).
   */
  z.object({ kind: z.literal("answerStep"), element: KeySchema, nth, reply: StepReplySchema }),
  /** A message comes for who waits for the name; absent key: whatever key is waited for. */
  z.object({
    kind: z.literal("message"),
    name: z.string().min(1).max(200),
    correlationKey: z.string().max(1000).optional(),
    payload: ValueSchema.default(null),
  }),
  /** Everybody who waits for the signal hears it. */
  z.object({
    kind: z.literal("signal"),
    name: z.string().min(1).max(200),
    payload: ValueSchema.default(null),
  }),
  /** Somebody starts a step of an ad-hoc sub-process. */
  z.object({ kind: z.literal("startStep"), element: KeySchema }),
  /** Somebody says that an ad-hoc sub-process is done. */
  z.object({ kind: z.literal("finishAdHoc"), element: KeySchema }),
  /** A step that has failed is tried again. */
  z.object({ kind: z.literal("retryStep"), element: KeySchema, nth }),
]);
export type ScenarioInput = z.infer<typeof ScenarioInputSchema>;
export type ScenarioInputKind = ScenarioInput["kind"];
export type ScenarioInputOf<Kind extends ScenarioInputKind> = Extract<ScenarioInput, { kind: Kind }>;

/** How a run ends or, where nothing more is done, where it stands. */
export const ScenarioStatusSchema = z.enum(["completed", "terminated", "waiting", "failed"]);
export type ScenarioStatus = z.infer<typeof ScenarioStatusSchema>;

/** What a run has to show to pass; what is absent is not looked at. */
export const ScenarioExpectationSchema = z.object({
  status: ScenarioStatusSchema,
  /**
   * The elements that it comes to, each as often as it comes there; ends and gateways count. The order is for readers: branches
   * that run at the same time may change places.
   */
  path: z.array(KeySchema).max(5000).optional(),
  /** Elements where it stands at the end, in any order: for runs that end waiting. */
  waitingAt: z.array(KeySchema).max(1000).optional(),
  /** Values that it has at the end, by name; others may be there too. */
  variables: VariablesSchema.optional(),
});
export type ScenarioExpectation = z.infer<typeof ScenarioExpectationSchema>;

/**
 * A case that a process is tried with: how it begins, what is done to it in order, and what is expected. It holds no ids but
 * those of elements and, where somebody certain acts, of members. Between two inputs no time passes. Example:
 *
 *     {
 *       name: "Small purchase",
 *       start: { values: { supplier: "Acme", amount: 120 } },
 *       inputs: [
 *         { kind: "completeTask", element: "approve", outcome: "approved" },
 *         { kind: "answerStep", element: "order", reply: { kind: "result", value: { status: 201, body: { id: 7 } } } },
 *       ],
 *       expected: { status: "completed", path: ["start", "approve", "order", "end"] },
 *     }
 */
export const ScenarioSchema = z.object({
  name: z.string().trim().min(1, "Give the scenario a name.").max(120),
  description: z.string().max(2000).optional(),
  /** When the run begins: its clock moves by its inputs only. */
  beginsAt: z.iso.datetime().default("2026-01-05T09:00:00.000Z"),
  /** IANA name. */
  timeZone: TimeZoneSchema.default("UTC"),
  start: ScenarioStartSchema.default({ by: "member", values: {} }),
  inputs: z.array(ScenarioInputSchema).max(500).default([]),
  expected: ScenarioExpectationSchema,
});
export type Scenario = z.infer<typeof ScenarioSchema>;
