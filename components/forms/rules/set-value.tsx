"use client";

import { Code, TextCursorInput } from "lucide-react";
import { useState } from "react";
import { ValueInput } from "@/components/conditions/value-input";
import { Button } from "@/components/ui/button";
import { FieldContext } from "@/components/ui/field-context";
import { canBeTyped, readLiteral, writeLiteral } from "@/engine/condition/literal";
import type { Subject } from "@/engine/condition/subject";
import { ExpressionSetting } from "../settings/expression-setting";

type SetValueProps = {
  label: string;
  /** FEEL. */
  source: string;
  /** The field that gets the value. */
  subject: Subject | undefined;
  onChange: (source: string) => void;
  error?: string | undefined;
};

/** What a field is set to: a value as one would fill it in, or an expression over other fields. */
export function SetValue({ label, source, subject, onChange, error }: SetValueProps) {
  const [asExpression, setAsExpression] = useState(false);
  const [typing, setTyping] = useState<{ text: string; source: string } | null>(null);
  const read = subject && canBeTyped(subject.kind) ? readTyped(source, subject) : null;
  const text = typing?.source === source ? typing.text : read;
  if (asExpression || text === null || !subject) {
    return (
      <div className="grid gap-1">
        <ExpressionSetting
          label="Value"
          help="For example price * quantity."
          value={source}
          onChange={onChange}
          {...(error !== undefined && { error })}
        />
        {read !== null && (
          <Button variant="ghost" size="sm" className="w-fit" onClick={() => setAsExpression(false)}>
            <TextCursorInput aria-hidden="true" />
            Fixed value
          </Button>
        )}
      </div>
    );
  }
  const type = (typed: string) => {
    const next = writeLiteral(typed, subject.kind) ?? "";
    setTyping({ text: typed, source: next });
    onChange(next);
  };
  return (
    <FieldContext value={null}>
      <div className="grid gap-1">
        <ValueInput
          label={label}
          kind={subject.kind}
          options={subject.options}
          value={text}
          onChange={type}
        />
        {error && <p className="text-danger-text text-sm">{error}</p>}
        <Button variant="ghost" size="sm" className="w-fit" onClick={() => setAsExpression(true)}>
          <Code aria-hidden="true" />
          Calculate the value
        </Button>
      </div>
    </FieldContext>
  );
}

/** Nothing at all is typed as nothing. */
const readTyped = (source: string, { kind }: Subject) =>
  source.trim() === "" ? "" : readLiteral(source, kind);
