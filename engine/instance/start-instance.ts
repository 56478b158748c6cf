import type { ElementOf } from "@/contracts/process";
import type { Variables } from "@/contracts/value";
import type { Graph } from "@/engine/definition/graph";
import { acceptSubmission } from "@/engine/form/accept-submission";
import { refuse } from "./refuse";
import type { Transition } from "./transition";
import type { Command, Refusal } from "./types";

type Start = Extract<Command, { type: "start" }>;

/** Starts an instance with a valid submission of the start form; without a form it takes no values. */
export function startInstance(graph: Graph, transition: Transition, command: Start): Refusal | null {
  const element = graph.start.element;
  if (element.type !== "startEvent") throw new Error("A graph starts at a start event.");
  if (!element.startedBy.includes(command.startKind)) {
    const who = command.startKind === "hook" ? "by a hook" : "by a person";
    return refuse("notAllowed", `"${graph.definition.name}" cannot be started ${who}.`, element.id);
  }
  const accepted = acceptStart(graph, element, transition, command);
  if (!accepted.ok) {
    return {
      ...refuse("invalidSubmission", "The form has values that cannot be accepted.", element.id),
      fieldErrors: accepted.fieldErrors,
    };
  }
  const { startKind, requester } = command;
  transition.emit({ type: "instanceStarted", startKind, requester, variables: accepted.values });
  transition.enter(graph.start, null);
  return null;
}

function acceptStart(
  graph: Graph,
  element: ElementOf<"startEvent">,
  transition: Transition,
  command: Start,
): { ok: true; values: Variables } | { ok: false; fieldErrors: Record<string, string> } {
  const form = element.formId === undefined ? undefined : graph.forms.get(element.formId);
  if (form !== undefined) return acceptSubmission(form, command.submission, transition.context);
  const unknown = Object.keys(command.submission);
  if (unknown.length === 0) return { ok: true, values: {} };
  const errors = unknown.map((key) => [key, `"${key}" is unknown: this process starts without a form.`]);
  return { ok: false, fieldErrors: Object.fromEntries(errors) };
}
