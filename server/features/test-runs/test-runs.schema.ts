import { z } from "zod";
import { KeySchema } from "@/contracts/form";
import { StepReplySchema } from "@/contracts/scenario";
import { VariablesSchema } from "@/contracts/value";
import { GetStartOutputSchema } from "../instances/start-instance.schema";

/** A start, and what begins it; a test begins it by hand in place of that. */
const WayToBeginSchema = z.object({ by: z.enum(["member", "hook", "event"]), element: KeySchema });

/** By default the first start, those for people before others. */
export const GetTestStartInputSchema = z.object({
  processId: z.uuid(),
  start: WayToBeginSchema.optional(),
});
export const GetTestStartOutputSchema = GetStartOutputSchema.extend({
  starts: z.array(WayToBeginSchema.extend({ title: z.string() })),
  /** What begins `element`. Nothing is filled in for an event: its payload is typed. */
  by: WayToBeginSchema.shape.by,
  /** What would be done outside, by the titles of the steps that do it. */
  reachesOut: z.array(z.object({ element: KeySchema, title: z.string() })),
  /** Titles of the steps whose messages and signals reach other requests. */
  tells: z.array(z.string()),
});
export type TestStart = z.infer<typeof GetTestStartOutputSchema>;

export const StartTestRunInputSchema = z.object({
  processId: z.uuid(),
  by: WayToBeginSchema.shape.by.default("member"),
  /** By default the first that is open to people or hooks; an event is always named. */
  element: KeySchema.optional(),
  /** What the start form has, or what came with the event. */
  submission: VariablesSchema,
  /** Whether calls, mails, webhook events and changes of records are really made, or wait for somebody's answer. */
  calls: z.enum(["made", "held"]),
  /** Made by the browser once per filled-in form, so that a double click starts one run. */
  idempotencyKey: z.uuid(),
});
export const StartTestRunOutputSchema = z.object({ instanceId: z.uuid(), reference: z.string() });

export const AnswerHeldCallInputSchema = z.object({
  instanceId: z.uuid(),
  token: z.int32().min(1),
  reply: StepReplySchema,
});
export const AnswerHeldCallOutputSchema = z.object({ instanceId: z.uuid() });
