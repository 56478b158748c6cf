import { untagged } from "@/contracts/value";
import type { ElementEntry } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";

/** Deliveries have a schedule of their own; this is only for looking up who wants the event. */
const retry = { attempts: 20, backoffSeconds: 5 };

/**
 * Tells the tenant's endpoints that something has happened, and goes on: the event is written with the decision, so that it
 * is told if and only if the step was passed. What comes of a delivery does not concern the instance.
 */
export const webhookEvent: ElementEntry<"webhookEvent"> = {
  hasResult: false,
  waits: "never",

  settings: [
    {
      path: "eventType",
      label: "Event",
      kind: "text",
      placeholder: "order.approved",
      keepsEmpty: true,
      help: "What endpoints subscribe to: letters, digits and underscores, with full stops between the parts.",
    },
    {
      path: "data",
      label: "Data",
      kind: "expression",
      multiline: true,
      help: "What is sent along. Empty: all values of the request.",
    },
  ],

  compile(element, scope) {
    const title = elementTitle(element);
    if (element.eventType === "") {
      scope.error("eventTypeMissing", `"${title}" does not say which event it tells.`, "eventType");
    } else if (!eventTypePattern.test(element.eventType)) {
      const message = `"${element.eventType}" of "${title}" is no name of an event, such as order.approved.`;
      scope.error("eventTypeInvalid", message, "eventType");
    }
    const data = element.data === undefined ? null : scope.expression("data", element.data);
    return {
      enter(moves, token) {
        const told =
          data === null ? { value: moves.variables(token) } : moves.evaluate(token, data, "its data");
        if (told === null) return;
        moves.emit({
          type: "notificationRequested",
          token,
          element: element.id,
          request: { kind: "webhookEvent", eventType: element.eventType, data: untagged(told.value) },
          retry,
        });
        moves.complete(token);
      },
    };
  },

  summary: ({ eventType }) => (eventType === "" ? "Tells no event yet" : `Tells endpoints of ${eventType}`),

  waitsFor: (_token, element) => `"${elementTitle(element)}" is next`,
};

/** As Standard Webhooks names events: parts of letters, digits and underscores with full stops between them. */
export const eventTypePattern = /^[a-zA-Z0-9_]+(\.[a-zA-Z0-9_]+)*$/;
