import type { ElementOf } from "@/contracts/process";
import type { CompileScope, ElementEntry } from "@/engine/definition/graph";
import { compileEvent } from "@/engine/events/compile-event";
import { eventRegistry } from "@/engine/events/registry";
import { checkStepFields } from "./check-step-fields";
import { elementTitle } from "./element-title";

/**
 * BPMN start event. What may be submitted is decided when the instance starts, before a token exists; one in an event
 * sub-process listens while what surrounds it is at work.
 */
export const startEvent: ElementEntry<"startEvent"> = {
  hasResult: false,
  waits: "never",

  compile(element, scope) {
    const title = elementTitle(element);
    if (element.formId !== undefined) checkStepFields(element, scope.form(element.formId), scope);
    if (scope.node.incoming.length > 0) {
      scope.error("flowIntoStart", `Nothing can lead back into "${title}".`);
    }
    checkPlace(element, title, scope);
    if (element.event !== undefined) compileEvent(element.event, scope, roleOf(scope));
    return { enter: (moves, token) => moves.complete(token) };
  },

  summary(element) {
    if (element.event !== undefined) return eventRegistry[element.event.type].summary(element.event, "start");
    if (element.parent !== undefined) return "Starts here";
    const [by] = element.startedBy;
    const who =
      element.startedBy.length > 1
        ? "People and hooks start it"
        : `A ${by === "hook" ? "hook" : "person"} starts it`;
    return element.formId === undefined ? who : `${who} with a form`;
  },

  waitsFor(token, element, names) {
    if (element.event === undefined) return "Starting";
    return eventRegistry[element.event.type].waitsFor(element.event, token, names);
  },
};

function roleOf({ node }: CompileScope): "start" | "eventSubProcess" {
  return node.parent?.element.type === "eventSubProcess" ? "eventSubProcess" : "start";
}

function checkPlace(element: ElementOf<"startEvent">, title: string, scope: CompileScope): void {
  const { parent } = scope.node;
  if (parent === null) return;
  if (element.formId !== undefined) {
    scope.error("formInside", `"${title}" starts a sub-process: nobody fills in a form there.`, "formId");
  }
  if (parent.element.type === "eventSubProcess" && element.event === undefined) {
    scope.error("eventMissing", `"${title}" does not say what it waits for.`, "event");
  }
  if (parent.element.type !== "eventSubProcess" && element.event !== undefined) {
    scope.error(
      "eventInside",
      `"${title}": a sub-process starts when it is reached, not by an event.`,
      "event",
    );
  }
}
