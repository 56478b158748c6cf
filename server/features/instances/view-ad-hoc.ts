import type { Element, ProcessDefinition } from "@/contracts/process";
import { startableIn } from "@/engine/definition/ad-hoc";
import { elementTitle } from "@/engine/elements/element-title";
import type { Token } from "@/engine/instance/types";
import type { AdHocView } from "./ad-hoc.schema";

/** What people can do at the token now; null where they cannot do anything. The engine refuses the rest as well. */
export function viewAdHoc(definition: ProcessDefinition, element: Element, token: Token): AdHocView | null {
  if (element.type !== "adHocSubProcess" || token.wait !== "scope") return null;
  if (token.loop !== undefined || token.closed) return null;
  const { inside = 0 } = token;
  const isBusy = element.ordering === "sequential" && inside > 0;
  const steps = isBusy ? [] : startableIn(definition, element.id);
  return {
    steps: steps.map((step) => ({ element: step.id, title: elementTitle(step) })),
    canComplete: element.completionCondition === undefined,
    givesUp: element.cancelRemaining ? inside : 0,
  };
}
