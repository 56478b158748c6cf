import { canBeUndone, handlerOf, innerHandlerOf, isCompensation } from "@/engine/definition/compensation";
import type { CompileScope, GraphNode } from "@/engine/definition/graph";
import { hasBorder, typesWithBorder } from "@/engine/definition/has-border";
import { elementTitle } from "@/engine/elements/element-title";
import { type EventEntry, isThrown } from "./event-entry";

/**
 * BPMN compensation event. On the border of an activity it names what undoes it; at the start of an event sub-process it
 * undoes the sub-process around it; thrown it undoes what is done, and the flow goes on when that is undone.
 */
export const compensation: EventEntry<"compensation"> = {
  label: "Compensation",
  roles: ["eventSubProcess", "throw", "boundary", "end"],
  canBeNonInterrupting: true,

  settings: (role) =>
    isThrown(role)
      ? [
          {
            path: "event.activity",
            label: "Step to undo",
            kind: "element",
            types: typesWithBorder,
            none: "Everything that is done here",
            help: "The last step is undone first. Then the flow goes on.",
          },
        ]
      : [],

  beginning: () => ({ type: "compensation" }),

  compile({ activity }, scope, role) {
    if (role === "boundary") checkHandler(scope);
    else if (role === "eventSubProcess") checkInnerHandler(scope);
    else if (activity === undefined) checkSomethingToUndo(scope);
    else checkActivity(activity, scope);
    return isThrown(role) ? { throw: (moves, token) => moves.compensate(token, activity) } : {};
  },

  summary({ activity }, role) {
    if (!isThrown(role)) return role === "boundary" ? "Can be undone" : "Undoes what was done inside";
    return activity === undefined ? "Undoes what is done" : `Undoes "${activity}"`;
  },

  waitsFor: () => "Undoing what was done",
};

/** On a border: exactly one flow, to an activity that stands apart from all others. */
function checkHandler(scope: CompileScope): void {
  const { node } = scope;
  const title = elementTitle(node.element);
  const host = hostOf(node, scope);
  const of = host === undefined ? "its step" : `"${elementTitle(host.element)}"`;
  if (host !== undefined && host.boundaries.filter(isCompensation).length > 1) {
    scope.error("severalHandlers", `${of} has several compensation events on its border; keep one.`);
  }
  const [flow, ...more] = node.outgoing;
  if (flow === undefined) {
    scope.error("handlerMissing", `"${title}" does not say what undoes ${of}: draw a flow to a step.`);
    return;
  }
  if (more.length > 0) {
    scope.error("severalHandlers", `"${title}" leads to ${more.length + 1} steps; one of them undoes ${of}.`);
    return;
  }
  const { target } = flow;
  const handler = elementTitle(target.element);
  if (!hasBorder(target.element.type)) {
    scope.error("handlerNoStep", `"${handler}" cannot undo ${of}: only tasks and sub-processes can.`);
  } else if (target.incoming.length > 1 || target.outgoing.length > 0 || target.boundaries.length > 0) {
    const message = `"${handler}" undoes ${of} and is done only then: no other flow can lead there or away, and nothing can stand on its border.`;
    scope.error("handlerInFlow", message);
  }
}

function hostOf({ element }: GraphNode, scope: CompileScope): GraphNode | undefined {
  return element.type === "boundaryEvent" ? scope.nodes.get(element.attachedTo) : undefined;
}

/** In an event sub-process: it belongs to a sub-process, which nothing else undoes. */
function checkInnerHandler(scope: CompileScope): void {
  const title = elementTitle(scope.node.element);
  const undone = scope.node.parent?.parent ?? null;
  if (undone === null || undone.element.type === "eventSubProcess") {
    const message = `"${title}" would never run: only a sub-process can be undone from inside.`;
    scope.error("nothingToUndoAround", message, "event");
  } else if (handlerOf(undone) !== null || innerHandlerOf(undone) !== scope.node) {
    const message = `"${elementTitle(undone.element)}" is undone elsewhere already; keep one of both.`;
    scope.error("severalHandlers", message, "event");
  }
}

/** BPMN 2.0, 10.6.2: a thrower sees the activities of its own scope; in an event sub-process those around it as well. */
function isSeen(activity: GraphNode, { node }: CompileScope): boolean {
  let { parent } = node;
  while (activity.parent !== parent) {
    if (parent?.element.type !== "eventSubProcess") return false;
    parent = parent.parent;
  }
  return true;
}

function checkActivity(id: string, scope: CompileScope): void {
  const title = elementTitle(scope.node.element);
  const activity = scope.nodes.get(id);
  if (activity === undefined || !hasBorder(activity.element.type) || !isSeen(activity, scope)) {
    const message = `"${title}" undoes "${id}", which is no step of the same process or sub-process.`;
    scope.error("undoneMissing", message, "event.activity");
  } else if (!canBeUndone(activity, scope.nodes)) {
    const message = `"${title}" undoes "${elementTitle(activity.element)}", but nothing says how: put a compensation event on its border.`;
    scope.warning("nothingToUndo", message, "event.activity");
  }
}

function checkSomethingToUndo(scope: CompileScope): void {
  const all = [...scope.nodes.values()];
  if (all.some((node) => isSeen(node, scope) && canBeUndone(node, scope.nodes))) return;
  const message = `"${elementTitle(scope.node.element)}" has nothing to undo: no step here has a compensation event on its border.`;
  scope.warning("nothingToUndo", message, "event");
}
