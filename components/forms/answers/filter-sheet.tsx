"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { fieldRegistry } from "@/engine/form/fields/registry";
import type { FormColumns } from "@/server/features/submissions/get-form-columns.schema";
import { operatorsByReport, type SubmissionFilter } from "@/server/features/submissions/submissions.schema";
import { FilterRow } from "./filter-row";
import { isCompleteFilter, newFilter } from "./filter-words";

type FilterSheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  form: FormColumns;
  filter: SubmissionFilter;
  onApply: (filter: SubmissionFilter) => void;
};

/** Narrows answers by where and when they were given, and by what they say. */
export function FilterSheet({ open, onOpenChange, ...props }: FilterSheetProps) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent
        title="Filter answers"
        size="md"
        footer={
          <>
            <Button onClick={() => props.onApply({ search: props.filter.search })}>Show all</Button>
            <Button type="submit" form="answer-filter" variant="primary">
              Apply
            </Button>
          </>
        }
      >
        {open && <FilterForm {...props} />}
      </SheetContent>
    </Sheet>
  );
}

/** As many conditions as the server takes. */
const MOST_CONDITIONS = 20;

function FilterForm({ form, filter, onApply }: Omit<FilterSheetProps, "open" | "onOpenChange">) {
  const [draft, setDraft] = useState(filter);
  const change = (patch: SubmissionFilter) => setDraft({ ...draft, ...patch });
  const fields = form.columns
    .map((column) => column.field)
    .filter((field) => operatorsByReport[fieldRegistry[field.type].reportType].length > 0);
  const conditions = draft.fields ?? [];
  const [first] = fields;
  return (
    <form
      id="answer-filter"
      className="grid gap-5 pt-1"
      onSubmit={(event) => {
        event.preventDefault();
        onApply({ ...draft, fields: conditions.filter(isCompleteFilter) });
      }}
    >
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium text-sm text-strong">Answers that say</legend>
        {conditions.map((condition, index) => (
          <FilterRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no identity but its position
            key={index}
            number={index + 1}
            filter={condition}
            fields={fields}
            onChange={(next) =>
              change({ fields: conditions.map((other, at) => (at === index ? next : other)) })
            }
            onRemove={() => change({ fields: conditions.filter((_, at) => at !== index) })}
          />
        ))}
        {first && conditions.length < MOST_CONDITIONS && (
          <Button
            size="sm"
            className="w-fit"
            onClick={() => change({ fields: [...conditions, newFilter(first)] })}
          >
            <Plus aria-hidden="true" />
            Add a condition
          </Button>
        )}
      </fieldset>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Submitted from">
          <DateInput
            value={draft.from ?? ""}
            onChange={(event) => change({ from: event.target.value || undefined })}
          />
        </Field>
        <Field label="Submitted until">
          <DateInput
            value={draft.to ?? ""}
            onChange={(event) => change({ to: event.target.value || undefined })}
          />
        </Field>
      </div>
      <PlaceFilter form={form} filter={draft} onChange={change} />
    </form>
  );
}

type PlaceFilterProps = {
  form: FormColumns;
  filter: SubmissionFilter;
  onChange: (patch: SubmissionFilter) => void;
};

const ANY = "any";

/** In which step of which process, and with which version of the form. */
function PlaceFilter({ form: { places, versions }, filter, onChange }: PlaceFilterProps) {
  const steps = places.map(({ processId, processName, element, stepName }) => ({
    value: `${processId} ${element}`,
    label: `${processName}: ${stepName}`,
  }));
  const version = versions.map((number) => ({ value: String(number), label: `Version ${number}` }));
  return (
    <>
      <Field label="Step">
        <Select
          options={[{ value: ANY, label: "Any step" }, ...steps]}
          value={filter.processId ? `${filter.processId} ${filter.element ?? ""}` : ANY}
          onValueChange={(value) => {
            const [processId, element] = value === ANY ? [] : value.split(" ");
            onChange({ processId, element });
          }}
        />
      </Field>
      <Field label="Version of the form">
        <Select
          options={[{ value: ANY, label: "Any version" }, ...version]}
          value={filter.version ? String(filter.version) : ANY}
          onValueChange={(value) => onChange({ version: value === ANY ? undefined : Number(value) })}
        />
      </Field>
    </>
  );
}
