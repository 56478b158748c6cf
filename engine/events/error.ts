import { elementTitle } from "@/engine/elements/element-title";
import { type EventEntry, isThrown } from "./event-entry";

/** BPMN error event: ends what it is caught around. One that nothing catches stops for repair. */
export const error: EventEntry<"error"> = {
  label: "Error",
  roles: ["eventSubProcess", "boundary", "end"],
  canBeNonInterrupting: false,

  settings: (role) => [
    {
      path: "event.code",
      label: "Code",
      kind: "text",
      ...(isThrown(role) ? {} : { help: "Empty: any error, also a step that fails." }),
    },
  ],

  beginning: () => ({ type: "error" }),

  compile({ code }, scope, role) {
    if (!isThrown(role)) return { catches: (thrown) => code === undefined || code === thrown };
    const title = elementTitle(scope.node.element);
    if (code === undefined)
      scope.error("errorCodeMissing", `"${title}" does not say which error it raises.`, "event.code");
    return {
      throw(moves, token) {
        const message = `"${title}" raised the error "${code}".`;
        if (moves.throwError(token, code ?? null, message)) return;
        moves.fail(token, `${message} Nothing in the process catches it.`);
      },
    };
  },

  summary({ code }, role) {
    if (isThrown(role)) return `Raises the error "${code ?? ""}"`;
    return code === undefined ? "When anything fails" : `On the error "${code}"`;
  },

  waitsFor: ({ code }) => (code === undefined ? "Watching for errors" : `Watching for the error "${code}"`),
};
