import { elementTitle } from "@/engine/elements/element-title";
import { type EventEntry, isThrown } from "./event-entry";

/** BPMN escalation event: tells the innermost that listens; nobody has to. */
export const escalation: EventEntry<"escalation"> = {
  label: "Escalation",
  roles: ["eventSubProcess", "throw", "boundary", "end"],
  canBeNonInterrupting: true,

  settings: (role) => [
    {
      path: "event.code",
      label: "Code",
      kind: "text",
      ...(isThrown(role) ? {} : { help: "Empty: any escalation." }),
    },
  ],

  beginning: () => ({ type: "escalation" }),

  compile({ code }, scope, role) {
    if (!isThrown(role)) return { catches: (thrown) => code === undefined || code === thrown };
    const title = elementTitle(scope.node.element);
    if (code === undefined) {
      scope.error(
        "escalationCodeMissing",
        `"${title}" does not say which escalation it raises.`,
        "event.code",
      );
    }
    return { throw: (moves, token) => moves.escalate(token, code ?? null) };
  },

  summary({ code }, role) {
    if (isThrown(role)) return `Raises the escalation "${code ?? ""}"`;
    return code === undefined ? "On any escalation" : `On the escalation "${code}"`;
  },

  waitsFor: ({ code }) =>
    code === undefined ? "Watching for escalations" : `Watching for the escalation "${code}"`,
};
