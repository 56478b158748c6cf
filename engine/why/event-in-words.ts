import type { GraphNode, Names } from "@/engine/definition/graph";
import type { Token } from "@/engine/instance/types";
import { moment, quoted } from "./why-names";

/** What a token waits for, as a noun: `the message "paid" for 4711`, "14 Nov 2026, 10:42". */
export function eventInWords(token: Token, node: GraphNode, names: Names): string {
  const { awaited } = token;
  const due = token.timers?.wait;
  if (due !== undefined) return moment(due, names);
  switch (awaited?.kind) {
    case "message":
      return `the message "${awaited.name}"${awaited.correlationKey === null ? "" : ` for ${awaited.correlationKey}`}`;
    case "signal":
      return `the signal "${awaited.name}"`;
    case "conditional":
      return `\`${conditionOf(node)}\` being true`;
    default:
      return quoted(node);
  }
}

/** When the event of a token happens, as the beginning of a sentence. */
export function eventAsWhen(token: Token, node: GraphNode, names: Names): string {
  const { awaited } = token;
  const due = token.timers?.wait;
  if (due !== undefined) return `On ${moment(due, names)}`;
  switch (awaited?.kind) {
    case "message":
      return `When ${eventInWords(token, node, names)} arrives`;
    case "signal":
      return `When ${eventInWords(token, node, names)} is sent`;
    case "conditional":
      return `As soon as \`${conditionOf(node)}\` is true`;
    default:
      return `When ${quoted(node)} happens`;
  }
}

/** The condition that a conditional event watches, as written. */
export function conditionOf({ element }: GraphNode): string {
  const event = "event" in element ? element.event : undefined;
  return event?.type === "conditional" ? event.condition : "";
}
