"use client";

import { Code, ListFilter, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import type { ExpressionPlace } from "@/components/expressions/expression-place";
import { SourceEditor } from "@/components/expressions/source-editor";
import { Button } from "@/components/ui/button";
import { FieldContext } from "@/components/ui/field-context";
import { Select } from "@/components/ui/select";
import { type Condition, type Sentence, writeCondition } from "@/engine/condition/condition";
import { firstOperator } from "@/engine/condition/operators";
import { readCondition } from "@/engine/condition/read-condition";
import type { Subject } from "@/engine/condition/subject";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { SentenceRow } from "./sentence-row";

type ConditionEditorProps = {
  /** What the condition decides: "Show when". */
  label: string;
  /** FEEL; empty: no condition. */
  value: string;
  onChange: (source: string) => void;
  /** What sentences can be about, and what expressions can name. */
  subjects: readonly Subject[];
  place: ExpressionPlace;
  /** What the checker of the form or process says about it. */
  error?: string | undefined;
  help?: string | undefined;
  /** There has to be a condition, so the first sentence is there to be filled in. */
  needed?: boolean;
};

const matches = [
  { value: "all", label: "All of these hold" },
  { value: "any", label: "Any of these holds" },
] as const;

const trueOrFalse = typeNamed("boolean");

/** The one editor of conditions: sentences, with the FEEL behind them one click away. FEEL is the only truth. */
export function ConditionEditor({ label, value, onChange, subjects, ...rest }: ConditionEditorProps) {
  const { place, error, help, needed } = rest;
  const [asExpression, setAsExpression] = useState(false);
  /** What stands on the screen may say less than a whole sentence; it counts while its FEEL is the value. */
  const [typed, setTyped] = useState<{ condition: Condition; source: string } | null>(null);
  const read = useMemo(() => readCondition(value, subjects), [value, subjects]);
  const condition = typed?.source === value ? typed.condition : read;
  if (asExpression || condition === null) {
    return (
      <div className="grid gap-1.5">
        <SourceEditor
          kind="expression"
          multiline
          expected={trueOrFalse}
          {...{ label, place, value, onChange, error, help }}
        />
        {condition === null ? (
          <p role="status" className="text-muted text-sm">
            It says more than sentences can, so it stays an expression.
          </p>
        ) : (
          <Button variant="link" size="sm" className="w-fit" onClick={() => setAsExpression(false)}>
            <ListFilter aria-hidden="true" />
            Edit as sentences
          </Button>
        )}
      </div>
    );
  }
  const change = (next: Condition) => {
    const source = writeCondition(next);
    setTyped({ condition: next, source });
    onChange(source);
  };
  const { match } = condition;
  const rows = needed && condition.sentences.length === 0 ? [firstSentence(subjects)] : condition.sentences;
  const put = (sentences: readonly Sentence[]) => change({ match, sentences });
  return (
    <FieldContext value={null}>
      <fieldset className="grid min-w-0 gap-2">
        <legend className="pb-1.5 font-medium text-sm text-strong">{label}</legend>
        {rows.length > 1 && (
          <Select
            aria-label={`${label}: all or any`}
            options={matches}
            value={match}
            onValueChange={(next) => change({ match: next, sentences: rows })}
          />
        )}
        {rows.map((sentence, index) => (
          <SentenceRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place
            key={index}
            number={index + 1}
            sentence={sentence}
            subjects={subjects}
            onChange={(next) => put(rows.with(index, next))}
            onRemove={
              rows.length > 1 || !needed ? () => put(rows.filter((_, at) => at !== index)) : undefined
            }
          />
        ))}
        {help && <p className="text-muted text-sm">{help}</p>}
        {error && <p className="text-danger-text text-sm">{error}</p>}
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          <Button
            variant="link"
            size="sm"
            disabled={subjects.length === 0}
            onClick={() => put([...rows, firstSentence(subjects)])}
          >
            <Plus aria-hidden="true" />
            Add condition
          </Button>
          <Button variant="link" size="sm" onClick={() => setAsExpression(true)}>
            <Code aria-hidden="true" />
            Edit as expression
          </Button>
        </div>
      </fieldset>
    </FieldContext>
  );
}

/** Begins with what people decide by most: the outcome of the last step, else with what was asked first. */
function firstSentence(subjects: readonly Subject[]): Sentence {
  const subject = subjects.findLast(({ path }) => path.endsWith(".outcome")) ?? subjects[0];
  const kind = subject?.kind ?? "text";
  return { subject: subject?.path ?? "", kind, operator: firstOperator(kind), value: "" };
}
