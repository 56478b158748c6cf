import type { ElementEntry } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";

/** BPMN event sub-process: runs when the event at its start happens while what surrounds it is at work. */
export const eventSubProcess: ElementEntry<"eventSubProcess"> = {
  hasResult: false,
  waits: "sometimes",

  compile(element, scope) {
    const title = elementTitle(element);
    const { node } = scope;
    if (node.incoming.length + node.outgoing.length > 0) {
      scope.error(
        "flowAtEventSubProcess",
        `"${title}" is started by its event: no flow can lead there or away.`,
      );
    }
    const starts = [...scope.nodes.values()].filter(
      ({ element: inside, parent }) => parent === node && inside.type === "startEvent",
    );
    if (starts.length === 0) scope.error("startMissing", `"${title}" has no start inside.`);
    if (starts.length > 1) scope.error("severalStarts", `"${title}" has ${starts.length} starts; keep one.`);
    return { enter: (moves, token) => moves.openScope(token, node.inner) };
  },

  summary: () => "Runs when its event happens",

  waitsFor: (_token, element) => `Working inside "${elementTitle(element)}"`,
};
