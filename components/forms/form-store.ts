/**
 * One filling-in of a form, outside of React: values, what the form makes of them, which complaints are shown. Who shows
 * a field listens to that field alone, so a keystroke draws only what it changes. Snapshots keep their identity until
 * something about them is different.
 */
import type { Field, FormDefinition } from "@/contracts/form";
import { defaultLanguage } from "@/contracts/form-language";
import type { Value, Variables } from "@/contracts/value";
import { type CompiledForm, compileForm } from "@/engine/form/compile-form";
import { fieldTitle, isEmptyValue } from "@/engine/form/field-entry";
import { fillFromLookup } from "@/engine/form/fill-from-lookup";
import { type FormSituation, type FormState, fieldStateOf } from "@/engine/form/form-state";
import { mayAnswer } from "@/engine/form/may-answer";
import { sameContent } from "@/engine/form/same-content";
import { settleForm } from "@/engine/form/settle-form";
import { editableAt, type StepFields } from "@/engine/form/step-fields";
import type { InnerErrors } from "./field-view";
import {
  errorSummary,
  errorsByField,
  type FieldErrorSet,
  type PathErrors,
  type SummaryLine,
} from "./form-errors";
import { type FormWords, formWords } from "./languages/form-words";
import { type FormPage, pagesOf, pagesToFill } from "./pages/form-pages";
import { judgedValue, judgedValues, submissionOf } from "./submission";

/** What there is to draw of one field. */
export type FieldSnapshot = {
  visible: boolean;
  required: boolean;
  readOnly: boolean;
  /** As filled in. */
  value: Value | undefined;
  /** As the form reads it, calculations included. */
  result: Value;
  error?: string;
  innerErrors?: InnerErrors;
};

/** What there is to draw of the form as a whole. */
export type FormSnapshot = {
  /** All complaints, once there is a reason to list them. */
  summary: readonly SummaryLine[];
  /** How often a submit was refused here. */
  refusals: number;
  /** The pages to go through, by their place in the form; none where all of it is shown at once. */
  steps: readonly number[];
};

export type FormSettings = {
  definition: FormDefinition;
  values: Variables;
  /** What stood before anybody began to fill in. */
  before: Variables;
  step: StepFields;
  now: number;
  timeZone: string;
  /** In which a missing answer is asked for; English when absent. */
  language?: string;
};

const noErrors: ReadonlyMap<string, FieldErrorSet> = new Map();

export class FormStore {
  readonly definition: FormDefinition;
  readonly pages: readonly FormPage[];
  readonly #form: CompiledForm;
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #words: FormWords;
  readonly #editable: (key: string) => boolean;
  readonly #hidden: ReadonlySet<string>;
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #formListeners = new Set<() => void>();
  readonly #snapshots = new Map<string, FieldSnapshot>();
  readonly #left = new Set<string>();
  #situation: FormSituation;
  #filled: Variables;
  #judged: Variables;
  #state: FormState;
  #serverErrors = noErrors;
  #whole: FormSnapshot = { summary: [], refusals: 0, steps: [] };

  constructor({ definition, values, before, step, now, timeZone, language = defaultLanguage }: FormSettings) {
    this.#words = formWords(language);
    this.definition = definition;
    this.pages = pagesOf(definition);
    this.#form = compileForm(definition);
    this.#fields = new Map(definition.fields.map((field) => [field.key, field]));
    this.#editable = editableAt(step);
    this.#hidden = new Set(step.hiddenFields);
    this.#situation = { now: iso(now), timeZone, before, required: new Set(step.requiredFields) };
    this.#filled = values;
    this.#judged = judgedValues(definition, values);
    this.#state = settleForm(this.#form, this.#judged, this.#situation);
    this.#whole = { ...this.#whole, steps: this.#steps() };
  }

  get filled(): Variables {
    return this.#filled;
  }

  subscribe(key: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  subscribeForm(listener: () => void): () => void {
    this.#formListeners.add(listener);
    return () => this.#formListeners.delete(listener);
  }

  field(key: string): FieldSnapshot {
    const known = this.#snapshots.get(key);
    if (known) return known;
    const snapshot = this.#look(key);
    this.#snapshots.set(key, snapshot);
    return snapshot;
  }

  whole(): FormSnapshot {
    return this.#whole;
  }

  change(key: string, value: Value): void {
    const patch = { ...this.#fillings(key, value), [key]: value };
    this.#filled = { ...this.#filled, ...patch };
    this.#judged = { ...this.#judged };
    for (const [about, next] of Object.entries(patch)) {
      const field = this.#fields.get(about);
      this.#judged[about] = field ? judgedValue(field, next) : next;
    }
    const keys = Object.keys(patch);
    if (keys.some((about) => this.#serverErrors.has(about))) {
      this.#serverErrors = new Map([...this.#serverErrors].filter(([about]) => !keys.includes(about)));
    }
    this.#settle(keys);
  }

  /** What a picked record fills into fields that can be changed here. */
  #fillings(key: string, value: Value): Variables {
    const field = this.#fields.get(key);
    if (field?.type !== "lookup") return {};
    const before = this.#filled[key];
    const filling = fillFromLookup(field, { before, after: value }, this.#fields, this.#filled);
    const open = ([about]: [string, Value]) =>
      this.#editable(about) && fieldStateOf(this.#state, about).locked === null;
    return Object.fromEntries(Object.entries(filling).filter(open));
  }

  /** Values that somebody else holds. */
  load(values: Variables): void {
    if (values === this.#filled) return;
    const keys = [...this.#fields.keys()].filter((key) => values[key] !== this.#filled[key]);
    this.#filled = values;
    this.#judged = judgedValues(this.definition, values);
    this.#settle(keys);
  }

  tell(now: number): void {
    this.#situation = { ...this.#situation, now: iso(now) };
    this.#settle([]);
  }

  /** The focus has left the field, so that its complaints may be shown. */
  leave(key: string): void {
    if (this.#left.has(key)) return;
    this.#left.add(key);
    this.#renew([key]);
  }

  /** Somebody wants to go on from these fields: their complaints are shown. Whether there are none. */
  finish(keys: readonly string[]): boolean {
    for (const key of keys) this.#left.add(key);
    this.#renew(keys);
    return !keys.some((key) => fieldStateOf(this.#state, key).complaints.length > 0 && this.#mayAnswer(key));
  }

  takeErrors(errors: PathErrors): void {
    const about = [...this.#serverErrors.keys()];
    this.#serverErrors = errorsByField(errors);
    this.#renew([...about, ...this.#serverErrors.keys()]);
  }

  /** What is to be sent; null when something is wrong, which is shown from then on. */
  submission({ check }: { check: boolean }): Variables | null {
    this.tell(Date.now());
    const states = new Map([...this.#fields.keys()].map((key) => [key, fieldStateOf(this.#state, key)]));
    const wrong = [...states].some(([key, { complaints }]) => complaints.length > 0 && this.#mayAnswer(key));
    if (check && wrong) {
      this.#whole = { ...this.#whole, refusals: this.#whole.refusals + 1 };
      this.#renew([...this.#fields.keys()]);
      return null;
    }
    return submissionOf(this.definition, this.#filled, {
      visible: Object.fromEntries([...states].map(([key, { visible }]) => [key, visible])),
      editable: (key) => this.#editable(key) && states.get(key)?.locked === null,
    });
  }

  #settle(touched: readonly string[]): void {
    this.#state = settleForm(this.#form, this.#judged, this.#situation, this.#state);
    this.#renew([...touched, ...this.#state.changed]);
  }

  #renew(keys: readonly string[]): void {
    const moved: string[] = [];
    for (const key of new Set(keys)) {
      const next = this.#look(key);
      if (sameContent(this.#snapshots.get(key), next)) continue;
      this.#snapshots.set(key, next);
      moved.push(key);
    }
    const summary = this.#summary();
    const steps = this.#steps();
    const before = this.#whole;
    if (!sameContent(before.summary, summary)) this.#whole = { ...before, summary };
    if (!sameContent(before.steps, steps)) this.#whole = { ...this.#whole, steps };
    for (const key of moved) for (const listener of this.#listeners.get(key) ?? []) listener();
    for (const listener of this.#formListeners) listener();
  }

  #look(key: string): FieldSnapshot {
    const { visible, required, locked, value } = fieldStateOf(this.#state, key);
    const errors = this.#errorsOf(key);
    return {
      visible: visible && !this.#hidden.has(key),
      required,
      readOnly: locked !== null || !this.#editable(key),
      value: this.#filled[key],
      result: value,
      error: errors?.own,
      innerErrors: errors?.inner,
    };
  }

  #errorsOf(key: string): FieldErrorSet | undefined {
    const server = this.#serverErrors.get(key);
    const due = (this.#whole.refusals > 0 || this.#left.has(key)) && this.#mayAnswer(key);
    const { complaints, required, value } = fieldStateOf(this.#state, key);
    if (!due || complaints.length === 0) return server;
    const field = this.#fields.get(key);
    // What is empty and in order but for that has this one complaint.
    const isMissing = required && isEmptyValue(value) && complaints.length === 1;
    const missing = field && isMissing ? `${fieldTitle(field)} is required.` : null;
    const say = (message: string) =>
      field && message === missing ? this.#words.required(fieldTitle(field)) : message;
    const own = errorsByField(
      Object.fromEntries(complaints.map(({ path, message }) => [key + path, say(message)])),
    );
    const { own: message, inner } = own.get(key) ?? { inner: {} };
    return { own: server?.own ?? message, inner: { ...inner, ...server?.inner } };
  }

  #mayAnswer(key: string): boolean {
    return mayAnswer(this.#state, key, this.#editable);
  }

  #steps(): readonly number[] {
    return pagesToFill(this.pages, ({ key }) => this.field(key));
  }

  #summary(): readonly SummaryLine[] {
    if (this.#whole.refusals === 0 && this.#serverErrors.size === 0) return [];
    const keys = new Set([...this.#fields.keys(), ...this.#serverErrors.keys()]);
    const errors = new Map(
      [...keys].flatMap((key) => {
        const found = this.#errorsOf(key);
        return found ? [[key, found] as const] : [];
      }),
    );
    return errorSummary(this.definition, errors);
  }
}

function iso(now: number): string {
  return new Date(now).toISOString();
}
