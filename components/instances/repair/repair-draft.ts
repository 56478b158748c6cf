import type { Option } from "@/components/ui/select";
import type { Element, ProcessDefinition } from "@/contracts/process";
import type { Repair } from "@/contracts/repair";
import { elementTitle } from "@/engine/elements/element-title";
import type { TokenView } from "@/server/features/instances/get-instance.schema";
import { readValueRows, type ValueRow } from "./value-rows";

export type RepairChoice = "retry" | "retryWithData" | "skip" | "move" | "restart" | "changeVariables";

/** A repair being put together. */
export type RepairDraft = {
  choice: RepairChoice;
  values: ValueRow[];
  outcome: string | null;
  flow: string | null;
  element: string | null;
};

export function newDraft(choice: RepairChoice): RepairDraft {
  return { choice, values: [], outcome: null, flow: null, element: null };
}

type Place = { token: TokenView; element: Element };

/** What can be done about a place, the most likely first. */
export function repairChoices({ token, element }: Place): Option<RepairChoice>[] {
  const choices: Option<RepairChoice>[] = [];
  if (token.wait === "incident") {
    choices.push(
      { value: "retry", label: "Try again", hint: "The same step with the same data." },
      { value: "retryWithData", label: "Try again with other data", hint: "Correct values first." },
    );
  }
  if (token.wait !== null && token.wait !== "choice") choices.push(skipChoice({ token, element }));
  if (!token.isListener && !token.isRound) {
    choices.push({ value: "move", label: "Go on at another step", hint: "What waits here is withdrawn." });
  }
  if (!token.isListener) {
    choices.push({
      value: "restart",
      label: "Start again from a step",
      hint: "Everything that runs beside it is withdrawn.",
    });
  }
  return [...choices, { value: "changeVariables", label: "Only change values", hint: "It goes on waiting." }];
}

function skipChoice({ token, element }: Place): Option<RepairChoice> {
  if (token.wait === "join") {
    return {
      value: "skip",
      label: "Go on without the other branches",
      hint: "They can still arrive and then wait here.",
    };
  }
  if (token.isListener && (element.type === "boundaryEvent" || element.type === "startEvent")) {
    return { value: "skip", label: "Stop listening", hint: "This event can no longer happen here." };
  }
  return { value: "skip", label: "Skip this step", hint: "It counts as done; you say with which result." };
}

/** The repair that the draft stands for; undefined while something is missing. */
export function readRepair(
  { choice, ...draft }: RepairDraft,
  { token: { token } }: Place,
): Repair | undefined {
  const values = readValueRows(draft.values);
  if (values === undefined) return undefined;
  const isEmpty = Object.keys(values).length === 0;
  const given = isEmpty ? {} : { values };
  switch (choice) {
    case "retry":
      return { action: "retry", token };
    case "retryWithData":
      return isEmpty ? undefined : { action: "retry", token, values };
    case "skip":
      return {
        action: "skip",
        token,
        ...given,
        ...(draft.outcome !== null && { outcome: draft.outcome }),
        ...(draft.flow !== null && { flow: draft.flow }),
      };
    case "move":
      return draft.element === null ? undefined : { action: "move", token, element: draft.element };
    case "restart":
      return draft.element === null ? undefined : { action: "restart", element: draft.element, token };
    case "changeVariables":
      return isEmpty ? undefined : { action: "changeVariables", values };
  }
}

/** The steps where a request can go on, in the definition's order; with `parent` only those of that sub-process. */
export function enterableSteps(definition: ProcessDefinition, parent?: { id: string | undefined }): Option[] {
  const reached = new Set(definition.flows.map((flow) => flow.target));
  return definition.elements
    .filter(
      (element) =>
        (parent === undefined || element.parent === parent.id) &&
        element.type !== "boundaryEvent" &&
        element.type !== "eventSubProcess" &&
        (element.type === "startEvent" ? element.event === undefined : reached.has(element.id)),
    )
    .map((element) => ({ value: element.id, label: elementTitle(element) }));
}
