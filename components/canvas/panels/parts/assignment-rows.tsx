"use client";

import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { SteadyInput } from "@/components/ui/steady-input";
import type { Assignment } from "@/contracts/process";
import { useEditorState } from "../../editor/editor-context";
import { SourceField } from "./source-field";
import { toKey } from "./to-key";
import { useNamesInScope } from "./use-names-in-scope";

type AssignmentRowsProps = {
  element: string;
  /** The setting that holds the rows, as problems name it. */
  setting: string;
  /** What one row is called. */
  noun: string;
  value: readonly Assignment[];
  onChange: (value: Assignment[]) => void;
};

/** Names with the expressions that give their values. */
export function AssignmentRows({ element, setting, noun, value, onChange }: AssignmentRowsProps) {
  const names = useNamesInScope(element);
  const { problems } = useEditorState();
  const replace = (at: number, part: Partial<Assignment>) =>
    onChange(value.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const errorAt = (index: number) =>
    problems.find(
      (problem) => problem.element === element && problem.setting === `${setting}[${index}].expression`,
    )?.message;
  return (
    <>
      {value.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <fieldset key={index} className="grid gap-2 rounded-md border p-3">
          <legend className="sr-only">
            {capital(noun)} {index + 1}
          </legend>
          <div className="flex items-end gap-1">
            <Field label="Name" className="flex-1">
              <SteadyInput
                value={row.variable}
                keep={toKey}
                onChange={(variable) => replace(index, { variable })}
              />
            </Field>
            <IconButton
              icon={Trash2}
              label={`Remove ${noun} ${index + 1}`}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
          <SourceField
            label="Value"
            as="expression"
            names={names}
            value={row.expression}
            onChange={(expression) => replace(index, { expression })}
            error={errorAt(index)}
          />
        </fieldset>
      ))}
      <Button
        className="w-fit"
        onClick={() => onChange([...value, { variable: `${noun}${value.length + 1}`, expression: "" }])}
      >
        <Plus aria-hidden="true" />
        Add {noun}
      </Button>
    </>
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
