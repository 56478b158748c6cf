import type { CompiledDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import type { CompiledElement } from "@/engine/decision/compile/compiled-element";

/** What can be asked for, by id or by name; ids first, since they are unique. */
export function findDecision({ elements }: CompiledDecisionModel, wanted: string): CompiledElement | null {
  const askable = [...elements.values()].filter(({ kind }) => kind === "decision" || kind === "service");
  return (
    askable.find(({ id }) => id === wanted) ?? askable.find(({ names }) => names.includes(wanted)) ?? null
  );
}

/** The one decision that no other decision requires; null where there are several or none. */
export function topDecision({ elements }: CompiledDecisionModel): CompiledElement | null {
  const decisions = [...elements.values()].filter(({ kind }) => kind === "decision");
  const required = new Set(decisions.flatMap((decision) => decision.required));
  const [top, ...more] = decisions.filter((decision) => !required.has(decision));
  return top === undefined || more.length > 0 ? null : top;
}
