import type { Value } from "@/contracts/value";
import type { CompileScope, Moves } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { correlationText } from "./correlation-text";
import { type EventEntry, isThrown } from "./event-entry";
import { payloadSetting, thrownPayload } from "./thrown-payload";

/** BPMN message event: for the one instance that waits for the name with the same correlation key. */
export const message: EventEntry<"message"> = {
  label: "Message",
  roles: ["start", "eventSubProcess", "catch", "throw", "boundary", "end"],
  canBeNonInterrupting: true,

  settings: (role) => [
    {
      path: "event.name",
      label: "Name of the message",
      kind: "text",
      placeholder: "payment received",
      keepsEmpty: true,
    },
    {
      path: "event.correlationKey",
      label: "Correlation key",
      kind: "expression",
      help: "Says which request is meant, such as order_number. Sender and receiver have to give the same.",
    },
    ...(isThrown(role) ? [payloadSetting] : []),
  ],

  beginning: () => ({ type: "message", name: "" }),

  compile(event, scope, role) {
    const key = compileKey(event.correlationKey, scope);
    const payload = thrownPayload(event.payload, scope);
    const { id } = scope.node.element;
    if (isThrown(role)) {
      return {
        throw(moves, token) {
          const correlationKey = key(moves, token);
          const sent = correlationKey === null ? null : payload(moves, token);
          if (correlationKey === null || sent === null) return;
          const { name } = event;
          moves.emit({
            type: "messageThrown",
            token,
            element: id,
            name,
            correlationKey: correlationKey.text,
            payload: sent.value,
          });
          moves.complete(token);
        },
      };
    }
    return {
      subscribe(moves, token) {
        const correlationKey = key(moves, token);
        if (correlationKey === null) return;
        const awaited = { kind: "message" as const, name: event.name, correlationKey: correlationKey.text };
        moves.emit({ type: "eventAwaited", token, element: id, event: awaited });
      },
    };
  },

  summary: ({ name }, role) =>
    isThrown(role) ? `Sends the message "${name}"` : `Waits for the message "${name}"`,

  waitsFor(event, token) {
    const key = token.awaited?.kind === "message" ? token.awaited.correlationKey : null;
    return `Waiting for the message "${event.name}"${key === null ? "" : ` for ${key}`}`;
  },
};

/** What gives the key as text; null text without a setting, null itself after an incident. */
function compileKey(source: string | undefined, scope: CompileScope) {
  const expression = source === undefined ? null : scope.expression("event.correlationKey", source);
  return (moves: Moves, token: number): { text: string | null } | null => {
    if (expression === null) return { text: null };
    const result = moves.evaluate(token, expression, `the correlation key \`${source}\``);
    if (result === null) return null;
    const text = keyText(result.value);
    if (text !== null) return { text };
    const title = elementTitle(scope.node.element);
    moves.fail(token, `"${title}" has no correlation key: \`${source}\` gives nothing that can be compared.`);
    return null;
  };
}

const keyText = (value: Value) => correlationText(value);
