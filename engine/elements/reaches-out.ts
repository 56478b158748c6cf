import type { Element } from "@/contracts/process";

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
