"use client";

import { X } from "lucide-react";
import { Combobox } from "@/components/ui/combobox";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { type Comparison, takesValue } from "../../condition/condition";
import { emptyLiteral, kindOfLiteral, operatorsByKind } from "../../condition/operators";
import type { NameInScope } from "../../scope/name-in-scope";
import { LiteralInput } from "./literal-input";

type ComparisonRowProps = {
  number: number;
  comparison: Comparison;
  names: readonly NameInScope[];
  onChange: (comparison: Comparison) => void;
  onRemove?: () => void;
};

/** One sentence: a field or an outcome, a comparison, a value. */
export function ComparisonRow({ number, comparison, names, onChange, onRemove }: ComparisonRowProps) {
  const name = names.find(({ path }) => path === comparison.path);
  const kind = name?.kind ?? kindOfLiteral(comparison.value);
  const operators = operatorsByKind[kind];
  const choosePath = (path: string | null) => {
    const chosen = names.find((candidate) => candidate.path === path);
    const [first] = operatorsByKind[chosen?.kind ?? "text"];
    onChange({
      path: path ?? "",
      operator: first?.value ?? "=",
      value: first && !takesValue(first.value) ? null : emptyLiteral(chosen?.kind ?? "text"),
    });
  };
  return (
    <fieldset className="grid gap-1.5 rounded-md bg-sunken p-2">
      <legend className="sr-only">Condition {number}</legend>
      <div className="flex gap-1">
        <Combobox
          aria-label={`Condition ${number}: field or outcome`}
          className="flex-1"
          options={names.map(({ path, label, origin }) => ({ value: path, label, hint: origin }))}
          value={comparison.path || null}
          selectedLabel={comparison.path || undefined}
          onValueChange={choosePath}
          placeholder="Field or outcome"
          searchLabel="Search fields and outcomes"
          emptyText="Nothing is known here yet"
        />
        {onRemove && <IconButton icon={X} label={`Remove condition ${number}`} onClick={onRemove} />}
      </div>
      <div className="grid grid-cols-[3fr_2fr] gap-1.5">
        <Select
          aria-label={`Condition ${number}: comparison`}
          options={operators}
          value={comparison.operator}
          onValueChange={(operator) =>
            onChange({
              ...comparison,
              operator,
              value: takesValue(operator) ? (comparison.value ?? emptyLiteral(kind)) : null,
            })
          }
        />
        {takesValue(comparison.operator) && (
          <LiteralInput
            label={`Condition ${number}: value`}
            kind={kind}
            options={name?.options}
            value={comparison.value ?? emptyLiteral(kind)}
            onChange={(value) => onChange({ ...comparison, value })}
          />
        )}
      </div>
    </fieldset>
  );
}
