"use client";

import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldContext } from "@/components/ui/field-context";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { MatrixRow } from "@/contracts/fields/choice-fields";
import { addQuestion, relabelQuestion } from "./question-list";

/** The same limit stands in the contract. */
const MOST_QUESTIONS = 50;

type QuestionsSettingProps = {
  rows: readonly MatrixRow[];
  onChange: (rows: MatrixRow[]) => void;
  error: string | undefined;
};

/** The questions of a matrix, in their order. */
export function QuestionsSetting({ rows, onChange, error }: QuestionsSettingProps) {
  const isFull = rows.length >= MOST_QUESTIONS;
  const move = (index: number, to: number) => {
    const next = [...rows];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(to, 0, moved);
    onChange(next);
  };
  return (
    <Field label="Questions" group error={error}>
      <FieldContext value={null}>
        <ul className="grid gap-1.5">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a question's key changes while its label is typed
            <li key={index} className="flex items-center gap-1">
              <Input
                aria-label={`Question ${index + 1}`}
                value={row.label}
                maxLength={200}
                onChange={(event) => onChange(relabelQuestion(rows, index, event.target.value))}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" || isFull) return;
                  event.preventDefault();
                  onChange(addQuestion(rows));
                }}
              />
              <IconButton
                icon={ArrowUp}
                label={`Move question ${index + 1} up`}
                size="sm"
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <IconButton
                icon={ArrowDown}
                label={`Move question ${index + 1} down`}
                size="sm"
                disabled={index === rows.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <IconButton
                icon={Trash2}
                label={`Remove question ${index + 1}`}
                size="sm"
                onClick={() => onChange(rows.filter((_, position) => position !== index))}
              />
            </li>
          ))}
        </ul>
        <Button
          size="sm"
          variant="ghost"
          className="w-fit"
          disabled={isFull}
          onClick={() => onChange(addQuestion(rows))}
        >
          <Plus aria-hidden="true" />
          Add question
        </Button>
      </FieldContext>
    </Field>
  );
}
