import type { EventEntry } from "./event-entry";

/** BPMN terminate event: ends all that runs in the same process or sub-process. */
export const terminate: EventEntry<"terminate"> = {
  label: "Terminate",
  roles: ["end"],
  canBeNonInterrupting: false,
  settings: () => [],

  beginning: () => ({ type: "terminate" }),

  compile: () => ({ throw: (moves, token) => moves.terminateScope(token) }),
  summary: () => "Ends everything that still runs",
  waitsFor: () => "Ending",
};
