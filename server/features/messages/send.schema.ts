import { z } from "zod";
import { EventNameSchema } from "@/contracts/event-definition";
import { ValueSchema } from "@/contracts/value";

/** A week: longer than that a message belongs into a table. */
const MAX_TTL_SECONDS = 7 * 86_400;

const IdempotencyKeySchema = z
  .string()
  .min(1, "Give each message a key of its own, such as a UUID.")
  .max(255, "Use at most 255 characters.");

export const SendSignalInputSchema = z.object({
  name: EventNameSchema.min(1, "Enter the name."),
  payload: ValueSchema.default(null),
  /** Sent again with the same key it is sent once. */
  idempotencyKey: IdempotencyKeySchema,
});

export const SendMessageInputSchema = SendSignalInputSchema.extend({
  /** As the waiting instance has computed it, as text; absent: the message has none. */
  correlationKey: z.string().min(1).max(1000).optional(),
  /** How long it is kept while nobody waits for it. */
  ttlSeconds: z.int().min(1).max(MAX_TTL_SECONDS).default(3600),
});

export const SendMessageOutputSchema = z.object({
  messageId: z.uuid(),
  /** waiting: nobody waits for it yet, so it is kept. */
  status: z.enum(["waiting", "delivering"]),
});

export const SendSignalOutputSchema = z.object({
  messageId: z.uuid(),
  /** How many instances it goes to or starts. */
  receivers: z.int(),
});
