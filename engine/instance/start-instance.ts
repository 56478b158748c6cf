import type { ElementOf } from "@/contracts/process";
import type { Variables } from "@/contracts/value";
import type { Graph, GraphNode } from "@/engine/definition/graph";
import { startsFor } from "@/engine/definition/starts";
import { acceptSubmission } from "@/engine/form/accept-submission";
import { stepFieldsOf } from "@/engine/form/step-fields";
import { storableValue } from "@/engine/form/storable-value";
import { listenInside } from "./listeners";
import { refuse } from "./refuse";
import type { Transition } from "./transition";
import type { Command, Refusal } from "./types";

type Start = Extract<Command, { type: "start" }>;

/**
 * Starts an instance. A person or hook brings a valid submission of the start form; without a form it takes no values. A
 * calling process brings the variables as they are, an event its payload.
 */
export function startInstance(graph: Graph, transition: Transition, command: Start): Refusal | null {
  const node = startNode(graph, command);
  if (node?.element.type !== "startEvent") {
    return refuse("notAllowed", `"${graph.definition.name}" has no start that this could be for.`);
  }
  const { element } = node;
  const { startKind, requester } = command;
  const by = startedAs(startKind);
  if (by !== null && !element.startedBy.includes(by)) {
    const who = by === "hook" ? "by a hook" : "by a person";
    return refuse("notAllowed", `"${graph.definition.name}" cannot be started ${who}.`, element.id);
  }
  const accepted = acceptStart(graph, element, transition, command);
  if (!accepted.ok) {
    return {
      ...refuse("invalidSubmission", "The form has values that cannot be accepted.", element.id),
      fieldErrors: accepted.fieldErrors,
    };
  }
  transition.emit({ type: "instanceStarted", startKind, requester, variables: accepted.values });
  listenInside(transition, graph.inner, undefined);
  transition.enter(node, {});
  return null;
}

/** The start that is named. Without a name: the first that is open to people or hooks, for a call the first of all. */
function startNode(graph: Graph, { startKind, element }: Start): GraphNode | null {
  const { inner, nodes, definition } = graph;
  if (element !== undefined) {
    const node = nodes.get(element);
    return node?.parent === null && (node.event !== null) === (startKind === "event") ? node : null;
  }
  if (startKind === "event") return null;
  const by = startedAs(startKind);
  const open = by === null ? undefined : startsFor(definition, by)[0];
  return nodes.get(open?.id ?? "") ?? inner.start;
}

/** Whom a start has to be open to; null: to nobody outside. A public link is for people, whoever they are. */
function startedAs(startKind: Start["startKind"]): "member" | "hook" | null {
  if (startKind === "link") return "member";
  return startKind === "member" || startKind === "hook" ? startKind : null;
}

function acceptStart(
  graph: Graph,
  element: ElementOf<"startEvent">,
  transition: Transition,
  command: Start,
): { ok: true; values: Variables } | { ok: false; fieldErrors: Record<string, string> } {
  const { startKind, payload = null, submission } = command;
  if (startKind === "call") return { ok: true, values: submission };
  if (startKind === "event")
    return { ok: true, values: payload === null ? {} : { [element.id]: storableValue(payload) } };
  const form = element.formId === undefined ? undefined : graph.forms.get(element.formId);
  if (form !== undefined) {
    const { now, timeZone, directory } = transition.context;
    const findRecord = directory?.record;
    return acceptSubmission(form, submission, { now, timeZone, findRecord, ...stepFieldsOf(element) });
  }
  const unknown = Object.keys(submission);
  if (unknown.length === 0) return { ok: true, values: {} };
  const errors = unknown.map((key) => [key, `"${key}" is unknown: this process starts without a form.`]);
  return { ok: false, fieldErrors: Object.fromEntries(errors) };
}
