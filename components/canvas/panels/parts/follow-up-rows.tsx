"use client";

import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { FollowUp } from "@/contracts/human-work";
import { CandidatesField } from "./candidates-field";
import { DurationField } from "./duration-field";

type FollowUpRowsProps = {
  value: readonly FollowUp[];
  hasDueDate: boolean;
  onChange: (value: FollowUp[] | undefined) => void;
};

const MOST = 20;

const kinds: { value: FollowUp["kind"]; label: string }[] = [
  { value: "remind", label: "Remind by e-mail" },
  { value: "reassign", label: "Give it to others" },
  { value: "escalate", label: "Escalate" },
];

/** What happens while the task is not done, in order of time. */
export function FollowUpRows({ value, hasDueDate, onChange }: FollowUpRowsProps) {
  const change = (index: number, row: FollowUp | null) => {
    const next = value.flatMap((one, at) => (at === index ? (row ?? []) : one));
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <>
      {value.map((row, index) => (
        <FollowUpRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity beside their place
          key={index}
          number={index + 1}
          row={row}
          hasDueDate={hasDueDate}
          onChange={(next) => change(index, next)}
        />
      ))}
      {value.length < MOST && (
        <Button
          size="sm"
          className="w-fit"
          onClick={() => onChange([...value, { kind: "remind", after: "P1D" }])}
        >
          <Plus aria-hidden="true" />
          Add what happens
        </Button>
      )}
    </>
  );
}

type FollowUpRowProps = {
  number: number;
  row: FollowUp;
  hasDueDate: boolean;
  /** Null takes it away. */
  onChange: (row: FollowUp | null) => void;
};

function FollowUpRow({ number, row, hasDueDate, onChange }: FollowUpRowProps) {
  const { before, after, kind, to = [], code } = row;
  return (
    <fieldset className="grid gap-3 rounded-md border p-3">
      <legend className="sr-only">What happens, {number}</legend>
      <div className="flex items-end gap-2">
        <Field label="What happens" className="min-w-0 flex-1">
          <Select
            options={kinds}
            value={kind}
            onValueChange={(next) => onChange({ kind: next, ...timeOf(row) })}
          />
        </Field>
        <IconButton icon={Trash2} label={`Remove what happens, ${number}`} onClick={() => onChange(null)} />
      </div>
      <TimeFields row={row} hasDueDate={hasDueDate} onChange={onChange} />
      {(before ?? after) !== undefined && (
        <DurationField
          label="How long"
          value={before ?? after ?? ""}
          onChange={(duration) => onChange({ ...row, [before === undefined ? "after" : "before"]: duration })}
        />
      )}
      {kind !== "escalate" && (
        <CandidatesField
          label={kind === "remind" ? "Whom" : "To whom"}
          help={kind === "remind" ? "Empty: who has the task." : "They have it from then on."}
          value={to}
          onChange={(next) => onChange({ ...row, to: next })}
        />
      )}
      {kind === "escalate" && (
        <Field label="Code" help="Caught by an escalation event on the border of this step or further out.">
          <Input
            maxLength={200}
            value={code ?? ""}
            onChange={({ target }) => onChange({ ...row, code: target.value })}
          />
        </Field>
      )}
    </fieldset>
  );
}

const timeOf = ({ before, after }: FollowUp): Pick<FollowUp, "before" | "after"> => ({
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

/** Without a due date it counts from when the task began, and only forwards. */
function TimeFields({ row, hasDueDate, onChange }: Omit<FollowUpRowProps, "number">) {
  const { before, after, ...rest } = row;
  const options = hasDueDate
    ? [
        { value: "before", label: "Before it is due" },
        { value: "at", label: "When it is due" },
        { value: "after", label: "After it is due" },
      ]
    : [{ value: "after", label: "After it began" }];
  const way = before !== undefined ? "before" : after !== undefined ? "after" : "at";
  const duration = before ?? after ?? "P1D";
  return (
    <Field label="When">
      <Select
        options={options}
        value={way}
        onValueChange={(next) =>
          onChange(next === "at" ? rest : { ...rest, [next === "before" ? "before" : "after"]: duration })
        }
      />
    </Field>
  );
}
