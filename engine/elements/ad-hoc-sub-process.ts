import type { ElementOf } from "@/contracts/process";
import { isStartable } from "@/engine/definition/ad-hoc";
import type {
  AdHocCommand,
  CompiledExpression,
  CompileScope,
  ElementEntry,
  Moves,
} from "@/engine/definition/graph";
import { mostBranches } from "@/engine/instance/most-branches";
import { refuse } from "@/engine/instance/refuse";
import type { Refusal } from "@/engine/instance/types";
import { elementTitle } from "./element-title";
import { inList } from "./in-list";

type AdHoc = ElementOf<"adHocSubProcess">;

/**
 * BPMN ad-hoc sub-process (13.3.5): waits for people to start what is inside. After each inner completion it looks at its
 * condition; without one somebody says that it is done.
 */
export const adHocSubProcess: ElementEntry<"adHocSubProcess"> = {
  hasResult: false,
  waits: "always",

  settings: [
    {
      path: "ordering",
      label: "Steps at the same time",
      kind: "choice",
      options: [
        { value: "parallel", label: "As many as people start" },
        { value: "sequential", label: "One at a time" },
      ],
    },
    {
      path: "completionCondition",
      label: "Done when",
      kind: "condition",
      help: "Looked at after each step inside. Empty: somebody says when it is done.",
    },
    {
      path: "cancelRemaining",
      label: "Gives up what still runs then",
      kind: "switch",
      otherwise: true,
      help: "Off: what has been started comes to its end first.",
    },
  ],

  compile(element, scope) {
    checkInside(element, scope);
    const condition =
      element.completionCondition === undefined
        ? null
        : scope.expression("completionCondition", element.completionCondition);
    const progressed = (moves: Moves, token: number) => {
      if (isDone(moves, token, element, condition)) finish(moves, token, element);
    };
    return {
      enter(moves, token) {
        if (moves.token(token).inside === undefined) return moves.openScope(token, scope.node.inner);
        // It was open already: its condition failed, and somebody has repaired that.
        moves.emit({ type: "scopeOpened", token, element: element.id });
        progressed(moves, token);
      },
      progressed,
      adHoc(moves, command) {
        const refusal = refuseStanding(moves, command, element);
        if (refusal !== null) return refusal;
        if (command.type === "activateElement") return activate(moves, command, element);
        finish(moves, command.token, element);
        return null;
      },
    };
  },

  summary: ({ ordering }) =>
    ordering === "sequential" ? "People choose the steps, one at a time" : "People choose the steps",

  waitsFor(token, element, names) {
    const title = elementTitle(element);
    if (token.closed) return `Waiting for what still runs in "${title}"`;
    if (element.ordering === "sequential" && (token.inside ?? 0) > 0) return `Working inside "${title}"`;
    const startable = (names.startable?.(element.id) ?? []).map((name) => `"${name}"`);
    const what = startable.length === 0 ? "a step" : inList(startable);
    const done = element.completionCondition === undefined ? ", or say that it is done" : "";
    return `Somebody can start ${what} in "${title}"${done}`;
  },
};

function checkInside(element: AdHoc, scope: CompileScope): void {
  const title = elementTitle(element);
  const inside = [...scope.nodes.values()].filter(({ parent }) => parent === scope.node);
  if (!inside.some(isStartable)) scope.error("nothingToStart", `"${title}" has no step inside to start.`);
  for (const { element: inner } of inside) {
    if (inner.type !== "startEvent" && inner.type !== "endEvent") continue;
    const message = `"${elementTitle(inner)}" cannot stand in "${title}": people start its steps, and it has no start and no end.`;
    scope.error("eventInAdHoc", message);
  }
}

/** Whether nothing new begins and, once that is so, whether the rest has come to its end. */
function isDone(
  moves: Moves,
  token: number,
  { completionCondition }: AdHoc,
  condition: CompiledExpression | null,
): boolean {
  const { wait, closed, inside = 0 } = moves.token(token);
  if (wait !== "scope") return false;
  if (closed) return inside === 0;
  if (condition === null) return false;
  const result = moves.evaluate(token, condition, `the condition \`${completionCondition}\``);
  return result?.value === true;
}

function finish(moves: Moves, token: number, { id, cancelRemaining }: AdHoc): void {
  const { inside = 0, closed } = moves.token(token);
  if (inside === 0 || cancelRemaining) {
    moves.cancelInside(token);
    moves.complete(token);
  } else if (!closed) moves.emit({ type: "scopeClosed", token, element: id });
}

function refuseStanding(moves: Moves, { token, type }: AdHocCommand, element: AdHoc): Refusal | null {
  const title = elementTitle(element);
  const { loop, closed } = moves.token(token);
  if (loop !== undefined) {
    return refuse("notAllowed", `"${title}" is done in rounds: choose the round.`, element.id);
  }
  if (closed) {
    return refuse("notAllowed", `"${title}" is coming to its end: nothing new can begin there.`, element.id);
  }
  if (type === "activateElement" || element.completionCondition === undefined) return null;
  return refuse(
    "notAllowed",
    `"${title}" is done as soon as \`${element.completionCondition}\` holds.`,
    element.id,
  );
}

function activate(
  moves: Moves,
  { token, element: wanted }: Extract<AdHocCommand, { type: "activateElement" }>,
  element: AdHoc,
): Refusal | null {
  const title = elementTitle(element);
  const node = moves.graph.nodes.get(wanted);
  if (node === undefined || node.parent?.element !== element || !isStartable(node)) {
    return refuse("notAllowed", `"${wanted}" is no step that can be started in "${title}".`, element.id);
  }
  const { inside = 0 } = moves.token(token);
  if (element.ordering === "sequential" && inside > 0) {
    return refuse("notAllowed", `In "${title}" one step is done at a time: finish it first.`, element.id);
  }
  if (inside >= mostBranches) {
    return refuse("notAllowed", `In "${title}" ${inside} steps are running: finish some first.`, element.id);
  }
  moves.emit({ type: "elementActivated", token, element: wanted });
  moves.enterInside(token, node);
  return null;
}
