import { z } from "zod";
import { eventTypePattern } from "@/engine/elements/webhook-event";

export const EndpointReferenceSchema = z.object({ endpointId: z.uuid() });

const EventTypeSchema = z
  .string()
  .max(100, "Use at most 100 characters.")
  .regex(eventTypePattern, "Use names such as order.approved.");

export const EndpointInputSchema = z.object({
  name: z.string().trim().min(1, "Enter a name.").max(200, "Use at most 200 characters."),
  url: z
    .url({ protocol: /^https?$/, error: "Enter an address that starts with https://." })
    .max(2000, "Use at most 2,000 characters.")
    .refine((url) => !/^[a-z]+:\/\/[^/?#]*@/i.test(url), "Leave user and password out of the address."),
  /** Empty: all. */
  eventTypes: z.array(EventTypeSchema).max(50, "Choose at most 50 events."),
});
export type EndpointInput = z.infer<typeof EndpointInputSchema>;

export const UpdateEndpointInputSchema = EndpointInputSchema.extend(EndpointReferenceSchema.shape);

/** The secret is told here and never again. */
export const EndpointSecretSchema = z.object({ endpointId: z.uuid(), url: z.url(), secret: z.string() });
export type EndpointSecret = z.infer<typeof EndpointSecretSchema>;

export const EndpointRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  eventTypes: z.array(z.string()),
  isDisabled: z.boolean(),
  /** Null when a person disabled it. */
  disabledReason: z.string().nullable(),
  /** Until then deliveries are signed with the secret before as well. */
  previousSecretUntil: z.date().nullable(),
  createdAt: z.date(),
});
export type EndpointRow = z.infer<typeof EndpointRowSchema>;

export const webhookDeliveryStates = ["waiting", "delivered", "failed"] as const;

export const ListDeliveriesInputSchema = EndpointReferenceSchema.extend({
  state: z.enum(webhookDeliveryStates).optional(),
  /** Id of the last delivery of the page before. */
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(20),
});

export const WebhookDeliverySchema = z.object({
  id: z.uuid(),
  eventType: z.string(),
  instanceId: z.uuid(),
  createdAt: z.date(),
  state: z.enum(webhookDeliveryStates),
  /** Tries until now. */
  attempts: z.int(),
  /** Of the last answer; null while there was none. */
  responseStatus: z.int().nullable(),
  lastError: z.string().nullable(),
  /** When it is tried again; null unless it waits. */
  nextTryAt: z.date().nullable(),
});
export type WebhookDelivery = z.infer<typeof WebhookDeliverySchema>;

export const ListDeliveriesOutputSchema = z.object({
  items: z.array(WebhookDeliverySchema),
  nextCursor: z.uuid().nullable(),
});

export const RedeliverInputSchema = EndpointReferenceSchema.extend({
  /** One of the endpoint's deliveries; absent: all that failed. */
  deliveryId: z.uuid().optional(),
});
