import type { EventEntry } from "./event-entry";

/** BPMN conditional event: happens when its condition over the process's values becomes true. */
export const conditional: EventEntry<"conditional"> = {
  label: "Condition",
  roles: ["eventSubProcess", "catch", "boundary"],
  canBeNonInterrupting: true,

  settings: () => [{ path: "event.condition", label: "Condition", kind: "condition", keepsEmpty: true }],

  beginning: () => ({ type: "conditional", condition: "" }),

  compile({ condition: source }, scope) {
    const condition = scope.expression("event.condition", source);
    const { id } = scope.node.element;
    return {
      subscribe: (moves, token) =>
        moves.emit({ type: "eventAwaited", token, element: id, event: { kind: "conditional" } }),
      holds(moves, token) {
        if (condition === null) return false;
        const result = moves.evaluate(token, condition, `the condition \`${source}\``);
        return result === null ? null : result.value === true;
      },
    };
  },

  summary: ({ condition }) => `When ${condition}`,

  waitsFor: ({ condition }) => `Waiting until ${condition}`,
};
