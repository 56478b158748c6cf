"use client";

import { useDeferredValue, useMemo } from "react";
import { useNow } from "@/components/ui/use-now";
import type { FormDefinition } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import { compileForm } from "@/engine/form/compile-form";
import { evaluateForm } from "@/engine/form/evaluate-form";
import { judgedValues } from "./submission";

/** What the engine makes of the values so far. Typing goes first; the judgement follows when there is time. */
export function useFormEvaluation(definition: FormDefinition, filled: Variables, timeZone: string) {
  const form = useMemo(() => compileForm(definition), [definition]);
  const settled = useDeferredValue(filled);
  const now = useNow();
  const evaluation = useMemo(
    () => evaluateAt(form, settled, { now, timeZone }),
    [form, settled, now, timeZone],
  );
  /** For the moment of sending, which must not lag behind. */
  const evaluateNow = () => evaluateAt(form, filled, { now: Date.now(), timeZone });
  return { evaluation, evaluateNow };
}

function evaluateAt(
  form: ReturnType<typeof compileForm>,
  filled: Variables,
  { now, timeZone }: { now: number; timeZone: string },
) {
  return evaluateForm(form, judgedValues(form.definition, filled), {
    now: new Date(now).toISOString(),
    timeZone,
  });
}
