/**
 * Why an instance stands where it stands, in sentences from recorded facts: the journal, the process and, where somebody
 * asks about now, the state of calls. Pure, so it tells the past as well as the present.
 */
import { startableIn } from "@/engine/definition/ad-hoc";
import type { Graph, Names } from "@/engine/definition/graph";
import { describeWait } from "@/engine/elements/describe-wait";
import { elementTitle } from "@/engine/elements/element-title";
import { readHistory } from "./history";
import { tellAround } from "./tell-around";
import { tellListeners } from "./tell-listeners";
import type { ActedEntry, WaitScope, Why, WhyOptions } from "./types";
import { waitRegistry } from "./waits/registry";
import { whyHere } from "./why-here";
import { whyWho } from "./why-who";

/** Why each of its tokens is where it is, oldest first; listeners are told with what they listen for. */
export function why(graph: Graph, journal: readonly ActedEntry[], names: Names, options: WhyOptions): Why[] {
  const history = readHistory(graph, journal);
  const { state } = history;
  if (state.status !== "running") return [];
  const startable = (adHoc: string) => startableIn(graph.definition, adHoc).map(elementTitle);
  const known: Names = { ...names, startable };
  return Object.entries(state.tokens).flatMap(([id, token]) => {
    const node = graph.nodes.get(token.element);
    if (node === undefined || token.host !== undefined) return [];
    return [explain({ graph, state, history, id: Number(id), token, node, names: known, options })];
  });
}

function explain(scope: WaitScope): Why {
  const { graph, history, id, token, node, names, options } = scope;
  const { notDone, next } = waitRegistry[token.wait ?? "nothing"](scope);
  const { state } = scope;
  const { definition } = graph;
  const task = token.wait === "task" && node.element.type === "userTask" ? node.element : null;
  return {
    token: id,
    element: token.element,
    wait: describeWait(token, node.element, names),
    here: [...whyHere(graph, history, id, names), ...tellAround(scope)],
    who: task === null ? [] : whyWho({ element: task, token, state, definition }, options.viewer, names),
    notDone,
    next: [...next, ...tellListeners(scope)],
  };
}
