"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { useFrame } from "@/components/shell/frame-context";
import type { CompiledDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import type { DecisionResult } from "@/engine/decision/evaluate/decision-result";
import { evaluateDecision } from "@/engine/decision/evaluate/evaluate-decision";
import { gatherValues } from "./gather-values";
import { inputKey, type TestInput, testInputs } from "./test-input";

export type DecisionTest = {
  inputs: readonly TestInput[];
  /** What was typed, by `inputKey`. */
  typed: Readonly<Record<string, string>>;
  type: (key: string, text: string) => void;
  clear: () => void;
  /** What cannot be read of what was typed, by `inputKey`. */
  faults: Readonly<Record<string, string>>;
  /** Null until something was typed, and where nothing can be asked. */
  result: DecisionResult | null;
  /** Rules of the shown decision's own table that fired. */
  fired: ReadonlySet<number>;
};

const nothing: ReadonlySet<number> = new Set();

/** Tries the shown decision on typed values, anew with every key. */
export function useDecisionTest(compiled: CompiledDecisionModel, selected: string | null): DecisionTest {
  const { timeZone } = useFrame().member;
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [now] = useState(() => new Date().toISOString());
  const settled = useDeferredValue(typed);
  const element = selected === null ? undefined : compiled.elements.get(selected);
  const inputs = useMemo(() => testInputs(element), [element]);
  const { faults, result } = useMemo(() => {
    const { values, faults: found } = gatherValues(inputs, settled, now);
    const isAsked =
      inputs.length === 0 || inputs.some((input) => (settled[inputKey(input)] ?? "").trim() !== "");
    const askable = element?.kind === "decision" || element?.kind === "service";
    if (!askable || !isAsked || Object.keys(found).length > 0) return { faults: found, result: null };
    const request = { decision: element.id, inputs: values, now, timeZone };
    return { faults: found, result: evaluateDecision(compiled, request) };
  }, [compiled, element, inputs, settled, now, timeZone]);
  const fired = useMemo(() => firedRules(result, selected), [result, selected]);
  return {
    inputs,
    typed,
    type: (key, text) => setTyped((before) => ({ ...before, [key]: text })),
    clear: () => setTyped({}),
    faults,
    result,
    fired,
  };
}

function firedRules(result: DecisionResult | null, selected: string | null): ReadonlySet<number> {
  const own = result?.explanation?.tables.filter(
    (table) => table.element === selected && table.part.length === 0,
  );
  if (!own || own.length === 0) return nothing;
  return new Set(own.flatMap(({ rules }) => rules.filter((rule) => rule.fired).map(({ rule }) => rule)));
}
