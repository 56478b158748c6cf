import type { CompileScope, GraphNode } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { type EventEntry, isThrown } from "./event-entry";

/** BPMN cancel event: an end inside a transaction undoes it as a whole, and it goes on at the event on its border. */
export const cancel: EventEntry<"cancel"> = {
  label: "Cancel",
  roles: ["boundary", "end"],
  canBeNonInterrupting: false,

  settings: () => [],

  beginning: () => ({ type: "cancel" }),

  compile(_event, scope, role) {
    if (!isThrown(role)) {
      checkHost(scope);
      return {};
    }
    checkTransaction(scope);
    return {
      throw: (moves, token) => moves.cancelTransaction(token),
      undone: (moves, token) => moves.leaveTransaction(token),
    };
  },

  summary: (_event, role) => (isThrown(role) ? "Undoes the transaction" : "When the transaction was undone"),

  waitsFor: () => "Undoing the transaction",
};

/** Whether the element is a cancel event on the border of a transaction. */
const isCancel = ({ element }: GraphNode) =>
  element.type === "boundaryEvent" && element.event.type === "cancel";

/** An end cancels the transaction that it stands in, also from an event sub-process of it. */
function checkTransaction({ node, error, warning }: CompileScope): void {
  const title = elementTitle(node.element);
  let around = node.parent;
  while (around?.element.type === "eventSubProcess") around = around.parent;
  if (around?.element.type !== "transaction") {
    error("cancelOutsideTransaction", `"${title}" cancels a transaction, but it stands in none.`, "event");
  } else if (!around.boundaries.some(isCancel)) {
    const name = elementTitle(around.element);
    const message = `"${title}" cancels "${name}", but nothing goes on then: put a cancel event on its border.`;
    warning("cancelUncaught", message, "event");
  }
}

function checkHost({ node, nodes, error }: CompileScope): void {
  const title = elementTitle(node.element);
  const host = node.element.type === "boundaryEvent" ? nodes.get(node.element.attachedTo) : undefined;
  if (host === undefined) return;
  const name = elementTitle(host.element);
  if (host.element.type !== "transaction") {
    error("cancelWithoutTransaction", `"${title}" never happens: "${name}" is no transaction.`, "attachedTo");
  } else if (host.boundaries.find(isCancel) !== node) {
    error("severalCancels", `"${name}" has several cancel events on its border; keep one.`, "attachedTo");
  }
}
