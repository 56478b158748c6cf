/**
 * Works out a form. With the state before, only what reads something that changed is evaluated again, and what comes to the
 * same stays the very same object; the result is always that of an evaluation from scratch. It would not be if a part read
 * anything that the plan does not know of.
 */
import type { Variables } from "@/contracts/value";
import type { CompiledForm } from "./compile-form";
import type { FormSituation, FormState, Outcome } from "./form-state";
import { sameContent } from "./same-content";
import { outcomeOf } from "./settle-part";

export function settleForm(
  form: CompiledForm,
  filled: Variables,
  situation: FormSituation,
  previous: FormState | null = null,
): FormState {
  const { plan, circles } = form;
  const known = previous?.form === form ? previous : null;
  const stale = known === null || circles.length > 0 ? null : staleParts(form, known, { filled, situation });
  const outcomes: Outcome[] = stale === null || known === null ? [] : [...known.outcomes];
  const changed: string[] = [];
  let evaluated = 0;
  for (const [at, part] of plan.parts.entries()) {
    if (stale !== null && stale[at] === 0) continue;
    evaluated += 1;
    const outcome = outcomeOf(part, { form, filled, situation, outcomes });
    const last = known?.outcomes[at];
    if (last !== undefined && sameContent(last, outcome)) {
      outcomes[at] = last;
      continue;
    }
    outcomes[at] = outcome;
    if (part.kind === "judgement") changed.push(part.compiled.field.key);
    if (stale !== null) for (const reader of plan.readers[at] ?? []) stale[reader] = 1;
  }
  return { form, filled, situation, outcomes, changed, evaluated };
}

/** One mark per part: 1 where it has to be evaluated again because of what was filled in. Null: everywhere. */
function staleParts(
  { plan, fields }: CompiledForm,
  previous: FormState,
  next: Pick<FormState, "filled" | "situation">,
): Uint8Array | null {
  const { situation } = previous;
  const { timeZone, before, required, now } = next.situation;
  if (timeZone !== situation.timeZone || before !== situation.before || required !== situation.required)
    return null;
  const stale = new Uint8Array(plan.parts.length);
  const mark = (at: number | undefined) => {
    if (at !== undefined) stale[at] = 1;
  };
  if (now !== situation.now) plan.timed.forEach(mark);
  for (const key of fields.keys()) {
    if (own(next.filled, key) !== own(previous.filled, key)) mark(plan.fieldAt.get(key));
  }
  return stale;
}

function own(values: Variables, key: string) {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
