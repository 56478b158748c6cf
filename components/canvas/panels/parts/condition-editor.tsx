"use client";

import { Code, ListFilter, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { typeNamed } from "@/engine/expression/types/feel-type";
import type { Comparison, Condition } from "../../condition/condition";
import { emptyLiteral, operatorsByKind } from "../../condition/operators";
import { parseCondition } from "../../condition/parse-condition";
import { printCondition } from "../../condition/print-condition";
import type { NameInScope } from "../../scope/name-in-scope";
import { ComparisonRow } from "./comparison-row";
import { SourceField } from "./source-field";

type ConditionEditorProps = {
  /** FEEL. */
  value: string;
  onChange: (value: string) => void;
  names: readonly NameInScope[];
  error?: string;
};

const joins = [
  { value: "and", label: "All of these hold" },
  { value: "or", label: "Any of these holds" },
] as const;

const trueOrFalse = typeNamed("boolean");

/** A condition as sentences, with the expression behind it; what sentences cannot say stays an expression. */
export function ConditionEditor({ value, onChange, names, error }: ConditionEditorProps) {
  const [asExpression, setAsExpression] = useState(false);
  const [unfinished, setUnfinished] = useState<Condition | null>(null);
  const parsed = parseCondition(value);
  const agrees = unfinished !== null && printCondition(unfinished) === value.trim();
  const condition = agrees ? unfinished : parsed;
  if (asExpression || !condition) {
    return (
      <div className="grid gap-2">
        <SourceField
          label="Expression"
          as="expression"
          multiline
          expected={trueOrFalse}
          {...{ names, value, onChange, error }}
        />
        {condition && (
          <Button variant="link" size="sm" className="w-fit" onClick={() => setAsExpression(false)}>
            <ListFilter aria-hidden="true" />
            Edit as sentences
          </Button>
        )}
      </div>
    );
  }
  const change = (next: Condition) => {
    setUnfinished(next);
    onChange(printCondition(next));
  };
  const rows = condition.comparisons.length > 0 ? condition.comparisons : [firstComparison(names)];
  return (
    <div className="grid gap-2">
      {rows.length > 1 && (
        <Select
          aria-label="When"
          options={joins}
          value={condition.join}
          onValueChange={(join) => change({ ...condition, join })}
        />
      )}
      {rows.map((comparison, index) => (
        <ComparisonRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          key={index}
          number={index + 1}
          comparison={comparison}
          names={names}
          onChange={(next) => change({ ...condition, comparisons: rows.with(index, next) })}
          onRemove={
            rows.length > 1
              ? () => change({ ...condition, comparisons: rows.filter((_, at) => at !== index) })
              : undefined
          }
        />
      ))}
      {error && <p className="text-danger-text text-sm">{error}</p>}
      <div className="flex flex-wrap gap-x-4">
        <Button
          variant="link"
          size="sm"
          onClick={() => change({ ...condition, comparisons: [...rows, firstComparison(names)] })}
        >
          <Plus aria-hidden="true" />
          Add condition
        </Button>
        <Button variant="link" size="sm" onClick={() => setAsExpression(true)}>
          <Code aria-hidden="true" />
          Edit as expression
        </Button>
      </div>
    </div>
  );
}

/** Begins with what people decide by most: the outcome of a step. */
function firstComparison(names: readonly NameInScope[]): Comparison {
  const name = names.findLast(({ path }) => path.endsWith(".outcome"));
  const operator = operatorsByKind[name?.kind ?? "text"][0]?.value ?? "=";
  return { path: name?.path ?? "", operator, value: emptyLiteral(name?.kind ?? "text") };
}
