"use client";

import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { inList } from "@/engine/elements/in-list";

export type TestCalls = "made" | "held";

type CallsChoiceProps = {
  /** Titles of the steps that reach outside. */
  steps: readonly string[];
  value: TestCalls | null;
  onChange: (calls: TestCalls) => void;
  error?: string | undefined;
};

const choices = [
  {
    value: "held",
    label: "Do not make them",
    hint: "The request waits there until you say what comes back. Webhook events are not told.",
  },
  {
    value: "made",
    label: "Really make them",
    hint: "Systems are called, mails are sent, records are changed, as if it were no test.",
  },
] as const;

/** Nobody's mail is sent by accident: it has to be said. */
export function CallsChoice({ steps, value, onChange, error }: CallsChoiceProps) {
  const titles = inList(
    [...new Set(steps)].map((title) => `“${title}”`),
    "and",
  );
  return (
    <Field
      label="Calls, mails, webhook events and changes of data tables"
      help={`The draft reaches outside in ${titles}.`}
      error={error}
      required
      group
    >
      <RadioGroup
        cards
        options={choices}
        value={value ?? ""}
        onValueChange={(next) => onChange(next === "made" ? "made" : "held")}
      />
    </Field>
  );
}
