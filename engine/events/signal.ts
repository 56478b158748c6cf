import { type EventEntry, isThrown } from "./event-entry";
import { payloadSetting, thrownPayload } from "./thrown-payload";

/** BPMN signal event: for every instance of the tenant that waits for the name at that moment. */
export const signal: EventEntry<"signal"> = {
  label: "Signal",
  roles: ["start", "eventSubProcess", "catch", "throw", "boundary", "end"],
  canBeNonInterrupting: true,

  settings: (role) => [
    {
      path: "event.name",
      label: "Name of the signal",
      kind: "text",
      placeholder: "prices changed",
      keepsEmpty: true,
    },
    ...(isThrown(role) ? [payloadSetting] : []),
  ],

  beginning: () => ({ type: "signal", name: "" }),

  compile({ name, payload: source }, scope, role) {
    const payload = thrownPayload(source, scope);
    const { id } = scope.node.element;
    if (!isThrown(role)) {
      return {
        subscribe: (moves, token) =>
          moves.emit({ type: "eventAwaited", token, element: id, event: { kind: "signal", name } }),
      };
    }
    return {
      throw(moves, token) {
        const sent = payload(moves, token);
        if (sent === null) return;
        moves.emit({ type: "signalThrown", token, element: id, name, payload: sent.value });
        moves.complete(token);
      },
    };
  },

  summary: ({ name }, role) =>
    isThrown(role) ? `Sends the signal "${name}"` : `Waits for the signal "${name}"`,

  waitsFor: ({ name }) => `Waiting for the signal "${name}"`,
};
