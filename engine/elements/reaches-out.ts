import { type Element, eventTypeOf } from "@/contracts/process";

/** Whether the step does something outside of the request itself: a call, a mail, a webhook event, a changed record. */
export function reachesOut(element: Element): boolean {
  switch (element.type) {
    case "httpRequest":
    case "email":
    case "webhookEvent":
      return true;
    case "dataRecord":
      return element.operation !== "find" && element.operation !== "list";
    default:
      return false;
  }
}

/** Whether the step sends a message or a signal, which reach other requests. */
export function tellsOthers(element: Element): boolean {
  if (element.type === "sendTask") return true;
  if (element.type !== "intermediateThrowEvent" && element.type !== "endEvent") return false;
  const event = eventTypeOf(element);
  return event === "message" || event === "signal";
}
