import type { Element, ProcessDefinition } from "@/contracts/process";
import { startableIn } from "@/engine/definition/ad-hoc";
import type { Names } from "@/engine/definition/graph";
import { describeWait } from "@/engine/elements/describe-wait";
import { elementTitle } from "@/engine/elements/element-title";
import type { InstanceState, Token } from "@/engine/instance/types";

export interface DescribedToken {
  token: number;
  element: Element;
  state: Token;
  /** Why it stands there, as one sentence. */
  reason: string;
}

/**
 * Where an instance is active and why it waits there, oldest token first. What only listens is no work, and of what
 * stands inside each other the innermost is told; what people can start more steps in is told as well.
 */
export function describeTokens(
  definition: ProcessDefinition,
  state: InstanceState,
  names: Names,
): DescribedToken[] {
  const elements = new Map(definition.elements.map((element) => [element.id, element]));
  const known: Names = {
    ...names,
    startable: (adHoc) => startableIn(definition, adHoc).map(elementTitle),
  };
  return Object.entries(state.tokens).flatMap(([id, token]) => {
    const element = elements.get(token.element);
    const isOutside =
      token.wait === "scope" && (token.inside ?? 0) > 0 && element?.type !== "adHocSubProcess";
    if (!element || token.host !== undefined || isOutside) return [];
    return [{ token: Number(id), element, state: token, reason: describeWait(token, element, known) }];
  });
}

/** One line for a list: the first reason, and how many more there are. */
export function summariseTokens(tokens: DescribedToken[]): string {
  const [first, ...others] = tokens;
  if (!first) return "";
  return others.length === 0 ? first.reason : `${first.reason} (and ${others.length} more)`;
}
