"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTRPC } from "@/components/trpc";
import { DateInput } from "@/components/ui/date-input";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { ListSelect } from "@/components/ui/list-select";
import { SearchSelect } from "@/components/ui/search-select";
import { Select } from "@/components/ui/select";
import type { Field } from "@/contracts/form";
import { fieldTitle } from "@/engine/form/field-entry";
import { fieldRegistry } from "@/engine/form/fields/registry";
import {
  type FieldFilter,
  needsValue,
  operatorsByReport,
  submissionOperators,
} from "@/server/features/submissions/submissions.schema";
import { newFilter, optionsOf } from "./filter-words";

type FilterRowProps = {
  number: number;
  filter: FieldFilter;
  fields: readonly Field[];
  onChange: (filter: FieldFilter) => void;
  onRemove: () => void;
};

/** "[Amount] [is greater than] [1000]". */
export function FilterRow({ number, filter, fields, onChange, onRemove }: FilterRowProps) {
  const field = fields.find((candidate) => candidate.key === filter.field);
  const known = field ? operatorsByReport[fieldRegistry[field.type].reportType] : [];
  return (
    <div className="grid gap-1.5 rounded-md border p-2">
      <div className="flex items-center gap-1">
        <ListSelect
          label={`Condition ${number} field`}
          options={fields.map((each) => ({ value: each.key, label: fieldTitle(each) }))}
          value={filter.field}
          onChange={(key) => {
            const next = fields.find((candidate) => candidate.key === key);
            if (next) onChange(newFilter(next));
          }}
        />
        <IconButton icon={X} label={`Remove condition ${number}`} size="sm" onClick={onRemove} />
      </div>
      <div className="grid grid-cols-2 gap-1.5">
        <Select
          aria-label={`Condition ${number} comparison`}
          options={known.map((operator) => ({ value: operator, label: submissionOperators[operator] }))}
          value={filter.operator}
          onValueChange={(operator) => onChange({ ...filter, operator })}
        />
        {field && needsValue(filter.operator) && (
          <FilterValue
            label={`Condition ${number} value`}
            field={field}
            value={filter.value}
            onChange={(value) => onChange({ ...filter, value })}
          />
        )}
      </div>
    </div>
  );
}

type FilterValueProps = { label: string; field: Field; value: string; onChange: (value: string) => void };

/** A value in the control that the field's type asks for. */
function FilterValue({ label, field, value, onChange }: FilterValueProps) {
  const options = optionsOf(field);
  if (options) {
    const named = options.map((option) => ({ ...option, label: option.label || option.value }));
    return <ListSelect label={label} options={named} value={value} onChange={onChange} />;
  }
  if (field.type === "person" || field.type === "group") {
    return <ReferenceSelect kind={field.type} label={label} value={value} onChange={onChange} />;
  }
  const shared = {
    "aria-label": label,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  const { reportType } = fieldRegistry[field.type];
  if (reportType === "date" || reportType === "dateTime") return <DateInput {...shared} />;
  if (reportType === "time") return <DateInput kind="time" {...shared} />;
  return <Input {...shared} inputMode={reportType === "number" ? "decimal" : "text"} autoComplete="off" />;
}

type ReferenceSelectProps = Omit<FilterValueProps, "field"> & { kind: "person" | "group" };

function ReferenceSelect({ kind, label, value, onChange }: ReferenceSelectProps) {
  const trpc = useTRPC();
  const members = useQuery(
    trpc.members.list.queryOptions(undefined, { enabled: kind === "person", staleTime: 60_000 }),
  );
  const groups = useQuery(
    trpc.groups.list.queryOptions(undefined, { enabled: kind === "group", staleTime: 60_000 }),
  );
  const options = (kind === "person" ? members.data : groups.data) ?? [];
  return (
    <SearchSelect
      aria-label={label}
      options={options.map(({ id, name }) => ({ value: id, label: name }))}
      value={value === "" ? null : value}
      onValueChange={(next) => onChange(next ?? "")}
    />
  );
}
