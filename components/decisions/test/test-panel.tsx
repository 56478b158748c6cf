"use client";

import { FlaskConical } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useEditor } from "../editor/editor-context";
import { typeLabel } from "../panels/type-options";
import { suggestedValues } from "../table/suggested-values";
import { inputKey, type TestInput } from "./test-input";
import { TestResult } from "./test-result";
import type { DecisionTest } from "./use-decision-test";

/** Values to type in, and what the decision says to them. */
export function TestPanel({ test, title }: { test: DecisionTest; title?: string }) {
  const { inputs, typed, faults, result } = test;
  const hasTyped = Object.values(typed).some((text) => text !== "");
  return (
    <div className="grid gap-4" data-own-history="">
      {(title || hasTyped) && (
        <div className="flex min-h-7 items-center justify-end">
          {title && <h2 className="flex-1 font-semibold text-base text-strong">{title}</h2>}
          {hasTyped && (
            <Button size="sm" variant="ghost" onClick={test.clear}>
              Clear
            </Button>
          )}
        </div>
      )}
      {inputs.map((input) => {
        const key = inputKey(input);
        return (
          <Field
            key={key}
            label={key}
            error={faults[key]}
            help={input.kind === "feel" ? `${typeLabel(input.typeName)}, written in FEEL` : undefined}
          >
            <TestControl input={input} text={typed[key] ?? ""} onType={(text) => test.type(key, text)} />
          </Field>
        );
      })}
      {result ? (
        <TestResult result={result} />
      ) : (
        <EmptyState icon={FlaskConical} title="Nothing tried yet">
          Type values above. The rules that fire are marked, and the answer says why.
        </EmptyState>
      )}
    </div>
  );
}

type TestControlProps = { input: TestInput; text: string; onType: (text: string) => void };

const NONE = "-";

function TestControl({ input, text, onType }: TestControlProps) {
  const suggestions = useSuggestions(input.path.join("."));
  if (input.kind === "date")
    return <DateInput value={text} onChange={({ target }) => onType(target.value)} />;
  if (input.kind === "yesNo" || suggestions.length > 0) {
    const options =
      input.kind === "yesNo"
        ? [
            { value: "true", label: "Yes" },
            { value: "false", label: "No" },
          ]
        : suggestions.map((value) => ({ value, label: value }));
    return (
      <Select
        options={[{ value: NONE, label: "No value" }, ...options]}
        value={text || NONE}
        onValueChange={(value) => onType(value === NONE ? "" : value)}
      />
    );
  }
  return (
    <Input
      inputMode={input.kind === "number" ? "decimal" : undefined}
      className={input.kind === "feel" ? "font-mono text-sm" : undefined}
      spellCheck={false}
      autoComplete="off"
      value={text}
      onChange={({ target }) => onType(target.value)}
    />
  );
}

/** The values that a table allows for a name which it compares as it is. */
function useSuggestions(name: string): string[] {
  const { state } = useEditor();
  const tables = state.model.decisions.flatMap(({ logic }) =>
    logic?.kind === "decisionTable" ? [logic] : [],
  );
  const column = tables.flatMap(({ inputs }) => inputs).find(({ expression }) => expression.trim() === name);
  if (column?.typeRef === "boolean") return [];
  return suggestedValues(column?.allowedValues, column?.typeRef).map((value) =>
    value.startsWith('"') ? value.slice(1, -1) : value,
  );
}
