import { isTagged, type Value, type Variables } from "@/contracts/value";
import type { ElementEntry, Moves } from "@/engine/definition/graph";
import { compileAssignments } from "./assignments";
import { elementTitle } from "./element-title";

/**
 * BPMN call activity: asks for an instance of another process and waits for it. What that one ended with stays at the
 * token until the outputs have been taken from it, so that a repair of the outputs does not call again.
 */
export const callActivity: ElementEntry<"callActivity"> = {
  hasResult: false,
  waits: "sometimes",

  settings: [
    { path: "allInputs", label: "Begin with all values of this request", kind: "switch", otherwise: false },
    { path: "inputs", label: "Values that it begins with", kind: "assignments", noun: "value" },
    { path: "wait", label: "Wait for its end", kind: "switch", otherwise: true },
    { path: "allOutputs", label: "Take back all values of it", kind: "switch", otherwise: false },
    {
      path: "outputs",
      label: "Values that it gives back",
      kind: "assignments",
      noun: "value",
      help: "Its own values are called `called`, as in called.answer.",
    },
  ],

  compile(element, scope) {
    const title = elementTitle(element);
    const { processId, version, wait, allInputs = false, allOutputs = false } = element;
    if (processId === undefined) {
      scope.error("processMissing", `"${title}" does not say which process it calls.`, "processId");
    }
    if (!wait && (element.outputs.length > 0 || element.allOutputs)) {
      const message = `"${title}" does not wait for the called process, so it gets no values from it.`;
      scope.warning("outputsWithoutWait", message, "outputs");
    }
    const inputs = compileAssignments(element.inputs, "inputs", scope);
    const outputs = compileAssignments(element.outputs, "outputs", scope);
    const { id } = element;
    const finish = (moves: Moves, token: number) => {
      const { called = null } = moves.token(token);
      const values = wait ? outputs(moves, token, { called }) : {};
      const all = wait && allOutputs ? asVariables(called) : {};
      if (values !== null) moves.complete(token, { values: { ...all, ...values } });
    };
    return {
      enter(moves, token) {
        if (moves.token(token).called !== undefined) {
          finish(moves, token);
          return;
        }
        const given = processId === undefined ? null : inputs(moves, token);
        if (given === null || processId === undefined) return;
        const variables = allInputs ? { ...moves.variables(token), ...given } : given;
        const number = version === "latest" ? null : version;
        moves.emit({
          type: "callRequested",
          token,
          element: id,
          processId,
          version: number,
          variables,
          wait,
        });
      },
      occurred: finish,
    };
  },

  summary: ({ wait }) => (wait ? "Runs another process and waits for it" : "Starts another process"),

  waitsFor: (_token, element) =>
    element.wait
      ? `Waiting for the process that "${elementTitle(element)}" started`
      : `"${elementTitle(element)}" is starting a process`,
};

function asVariables(called: Value): Variables {
  return typeof called === "object" && called !== null && !Array.isArray(called) && !isTagged(called)
    ? called
    : {};
}
