import { z } from "zod";
import { DurationSchema } from "./duration";
import { ExpressionSourceSchema, KeySchema } from "./form";

/** What messages, signals, links, errors and escalations are matched by: exactly, letter by letter. */
export const EventNameSchema = z.string().max(200);

/**
 * For one instance. It is caught where the name and the correlation key are the same; an absent key is a key of its own.
 * Thrown: `payload` gives what comes with it.
 */
export const MessageEventSchema = z.object({
  type: z.literal("message"),
  name: EventNameSchema,
  correlationKey: ExpressionSourceSchema.optional(),
  payload: ExpressionSourceSchema.optional(),
});

/**
 * What an event is about (BPMN 2.0, 10.5.5). Where it stands decides whether it is caught or thrown; a setting that only
 * one side reads says so.
 */
export const EventDefinitionSchema = z.discriminatedUnion("type", [
  /** Exactly one of the three. Cycle: ISO 8601 (R3/PT10M) or cron with five fields; it fires again and again. */
  z.object({
    type: z.literal("timer"),
    duration: DurationSchema.optional(),
    until: ExpressionSourceSchema.optional(),
    cycle: z.string().max(200).optional(),
    /** Whether only working time counts in the duration. */
    workingTime: z.boolean().optional(),
  }),
  MessageEventSchema,
  /** For everybody in the tenant who waits for the name at that moment. */
  z.object({ type: z.literal("signal"), name: EventNameSchema, payload: ExpressionSourceSchema.optional() }),
  /** Happens as soon as the condition over the process's values is true. */
  z.object({ type: z.literal("conditional"), condition: ExpressionSourceSchema }),
  /** Ends what it is caught around. Caught without a code: any error, also that of a failed step. */
  z.object({ type: z.literal("error"), code: EventNameSchema.optional() }),
  /** Tells somebody further out; nobody has to listen. Caught without a code: any. */
  z.object({ type: z.literal("escalation"), code: EventNameSchema.optional() }),
  /**
   * Thrown: undoes what is done in the same process or sub-process, the last first, and waits until it is undone; with
   * `activity` only that one. Caught on the border of an activity: its one flow leads to the activity that undoes it.
   */
  z.object({ type: z.literal("compensation"), activity: KeySchema.optional() }),
  /**
   * Thrown by an end inside a transaction: gives up what runs there, undoes what is done there, and goes on where it is
   * caught: on the transaction's border.
   */
  z.object({ type: z.literal("cancel") }),
  /** A jump within one process or sub-process, for drawings that would be hard to read otherwise. */
  z.object({ type: z.literal("link"), name: EventNameSchema }),
  /** Ends everything in the process or sub-process at once. */
  z.object({ type: z.literal("terminate") }),
]);
export type EventDefinition = z.infer<typeof EventDefinitionSchema>;
export type EventType = EventDefinition["type"];
export type EventDefinitionOf<Type extends EventType> = Extract<EventDefinition, { type: Type }>;

/** Where an event stands (BPMN 2.0, table 10.93). */
export type EventRole = "start" | "eventSubProcess" | "catch" | "throw" | "boundary" | "end";
