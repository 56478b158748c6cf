import type { Option } from "@/components/ui/select";
import type { BulkAction } from "@/contracts/repair";
import { readValueRows, type ValueRow } from "./value-rows";

export type BulkChoice = "retry" | "changeVariables" | "skip" | "move" | "restart" | "end";

/** A bulk action being put together. */
export type BulkDraft = {
  choice: BulkChoice;
  values: ValueRow[];
  /** The step that the requests stand at, or start again from. */
  element: string | null;
  target: string | null;
  outcome: string | null;
};

export function newBulkDraft(choice: BulkChoice): BulkDraft {
  return { choice, values: [], element: null, target: null, outcome: null };
}

/** What can be done to many requests; what names steps only when they are all of one process. */
export function bulkChoices(hasSteps: boolean): Option<BulkChoice>[] {
  const steps: Option<BulkChoice>[] = [
    { value: "skip", label: "Skip a step", hint: "Where a request stands at it." },
    { value: "move", label: "Go on at another step", hint: "From one step to another." },
    {
      value: "restart",
      label: "Start again from a step",
      hint: "Everything that runs beside it is withdrawn.",
    },
  ];
  return [
    { value: "retry", label: "Try failed steps again", hint: "If need be with other values." },
    ...(hasSteps ? steps : []),
    { value: "changeVariables", label: "Only change values" },
    { value: "end", label: "End the requests", hint: "For good." },
  ];
}

/** The action that the draft stands for; undefined while something is missing. */
export function readBulkAction({
  choice,
  element,
  target,
  outcome,
  ...draft
}: BulkDraft): BulkAction | undefined {
  const values = readValueRows(draft.values);
  if (values === undefined) return undefined;
  const given = Object.keys(values).length === 0 ? {} : { values };
  switch (choice) {
    case "retry":
      return { action: "retry", ...given };
    case "changeVariables":
      return Object.keys(values).length === 0 ? undefined : { action: "changeVariables", values };
    case "skip":
      if (element === null) return undefined;
      return { action: "skip", element, ...given, ...(outcome !== null && { outcome }) };
    case "move":
      return element === null || target === null ? undefined : { action: "move", element, target };
    case "restart":
      return element === null ? undefined : { action: "restart", element };
    case "end":
      return { action: "end" };
  }
}
