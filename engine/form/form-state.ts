import type { Value, Variables } from "@/contracts/value";
import type { CompiledForm } from "./compile-form";

/** The moment and place of an evaluation: expressions have no clock of their own. */
export interface FormClock {
  /** The one `now` of this evaluation, ISO 8601 UTC. */
  now: string;
  /** IANA zone. */
  timeZone: string;
}

/** Where a form is filled in. */
export interface FormSituation extends FormClock {
  /** What the fields held before; one that no rule enables keeps it. */
  before?: Variables;
  /** Keys that are required here, beside those that the form requires. */
  required?: ReadonlySet<string>;
}

/** A complaint; its path begins below the field ("" is the field itself). */
export interface Complaint {
  path: string;
  message: string;
}

/** What the form makes of one field. */
export interface FieldState {
  readonly visible: boolean;
  readonly required: boolean;
  /** A rule keeps it from being changed: by setting its value, or because none enables it. */
  readonly locked: "set" | "disabled" | null;
  /** As it is kept; null while hidden. */
  readonly value: Value;
  readonly complaints: readonly Complaint[];
  /** The rule whose refusal is among the complaints, by its place in the form's list. */
  readonly refusedBy: number | null;
}

/** What a part of the plan came to. */
export type Outcome =
  | { kind: "rule"; holds: boolean; problem: string | null }
  | {
      kind: "field";
      visible: boolean;
      locked: FieldState["locked"];
      value: Value;
      complaints: readonly Complaint[];
    }
  | { kind: "judgement"; state: FieldState };

/** A form filled in so far, settled: every rule and calculation agrees with every value. Never changes. */
export interface FormState {
  readonly form: CompiledForm;
  readonly filled: Variables;
  readonly situation: FormSituation;
  /** By part of the plan. */
  readonly outcomes: readonly Outcome[];
  /** Keys of the fields whose state is another one than in the state before. */
  readonly changed: readonly string[];
  /** How many parts had to be evaluated for it. */
  readonly evaluated: number;
}

/** What a form without the field would say of it. */
const absent: FieldState = {
  visible: false,
  required: false,
  locked: null,
  value: null,
  complaints: [],
  refusedBy: null,
};

export function fieldStateOf(state: FormState, key: string): FieldState {
  const outcome = state.outcomes[state.form.plan.judgementAt.get(key) ?? -1];
  return outcome?.kind === "judgement" ? outcome.state : absent;
}
