"use client";

import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { SearchSelect } from "@/components/ui/search-select";
import { Select } from "@/components/ui/select";
import { firstValue, type Sentence, writeSentence } from "@/engine/condition/condition";
import { firstOperator, type Operator, operators, operatorsByKind } from "@/engine/condition/operators";
import type { Subject } from "@/engine/condition/subject";
import { ComparedWith } from "./compared-with";

type SentenceRowProps = {
  number: number;
  sentence: Sentence;
  subjects: readonly Subject[];
  onChange: (sentence: Sentence) => void;
  onRemove?: (() => void) | undefined;
};

/** "[Amount] [is greater than] [1000]". */
export function SentenceRow({ number, sentence, subjects, onChange, onRemove }: SentenceRowProps) {
  const { subject: path, kind, operator } = sentence;
  const name = `Condition ${number}`;
  const known = subjects.find((subject) => subject.path === path);
  const choose = (next: string | null) => {
    const chosen = subjects.find((subject) => subject.path === next);
    if (chosen) onChange(about(chosen, sentence));
  };
  return (
    <fieldset className="grid min-w-0 gap-1.5 rounded-md bg-sunken p-2">
      <legend className="sr-only">{name}</legend>
      <div className="flex min-w-0 gap-1">
        <SearchSelect
          aria-label={`${name}: field`}
          className="flex-1"
          options={subjects.map(({ path: value, label, origin }) => ({
            value,
            label,
            ...(origin !== undefined && { hint: origin }),
          }))}
          value={path === "" ? null : path}
          onValueChange={choose}
          placeholder="Field or outcome"
          searchLabel="Search fields and outcomes"
          emptyText="Nothing is known here yet"
        />
        {onRemove && <IconButton icon={X} label={`Remove condition ${number}`} onClick={onRemove} />}
      </div>
      <div className="grid min-w-0 grid-cols-[3fr_2fr] gap-1.5">
        <Select
          aria-label={`${name}: comparison`}
          options={operatorsByKind[kind].map((value) => ({ value, label: operators[value].words }))}
          value={operator}
          onValueChange={(next) => onChange(withOperator(sentence, next))}
        />
        {operators[operator].takesValue && (
          <ComparedWith name={name} sentence={sentence} subject={known} {...{ subjects, onChange }} />
        )}
      </div>
      {writeSentence(sentence) === null && (
        <p className="text-muted text-xs">
          {path === "" ? "Choose what it is about." : unfinished(sentence)}
        </p>
      )}
    </fieldset>
  );
}

/** Of what is there already stays what can be said of the other subject as well. */
function about({ path, kind, options }: Subject, { operator }: Sentence): Sentence {
  const kept = operatorsByKind[kind].includes(operator) ? operator : firstOperator(kind);
  const value = operators[kept].takesValue && options === undefined ? firstValue(kind) : "";
  return { subject: path, kind, operator: kept, value };
}

function withOperator({ subject, kind, value, withField }: Sentence, operator: Operator): Sentence {
  const { takesValue, comparesFields } = operators[operator];
  const next = { subject, kind, operator };
  if (!takesValue) return { ...next, value: "" };
  if (!withField) return { ...next, value };
  return comparesFields ? { ...next, value, withField } : { ...next, value: "" };
}

function unfinished({ kind, value }: Sentence): string {
  if (value.trim() === "") return "Counts as soon as it has a value.";
  return kind === "number" ? "A number looks like 1000 or 0.5." : "This is no such value.";
}
