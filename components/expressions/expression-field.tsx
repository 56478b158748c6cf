"use client";

import { TriangleAlert } from "lucide-react";
import { Field } from "@/components/ui/field";
import type { CheckedProblem } from "@/engine/expression/types/check-expression";
import type { FeelType } from "@/engine/expression/types/feel-type";
import { ExpressionControl, type ExpressionControlProps } from "./expression-control";
import { useExpressionProblems } from "./use-expression-problems";

type ExpressionFieldProps = Omit<ExpressionControlProps, "problems" | "aria-label"> & {
  label: string;
  help?: string;
  /** What the checker of the form or process says about it. */
  error?: string;
  required?: boolean;
  /** What the expression has to give. */
  expected?: FeelType;
};

/** Whether the checker only repeats what is said beside the text anyway. */
function repeats(error: string, { message, name }: CheckedProblem): boolean {
  return error.includes(message) || (name !== undefined && error.includes(`"${name}"`));
}

/** An expression with its label, checked against the types of what it can name while it is typed. */
export function ExpressionField({
  label,
  help,
  error,
  required,
  expected,
  ...control
}: ExpressionFieldProps) {
  const { value: source, kind, scope } = control;
  const wanted = expected === undefined ? {} : { expected };
  const found = useExpressionProblems({ source, kind, scope, ...wanted });
  const problems = found ?? [];
  const fault = problems.find(({ severity }) => severity === "error");
  const doubt = fault === undefined ? problems[0] : undefined;
  const isNew = error !== undefined && found !== null && !found.some((problem) => repeats(error, problem));
  return (
    <Field
      label={label}
      help={help}
      error={fault?.message ?? (isNew ? error : undefined)}
      required={required}
    >
      <ExpressionControl {...control} problems={problems} />
      {doubt !== undefined && (
        <p role="status" className="flex items-start gap-1.5 text-sm text-warning-text">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {doubt.message}
        </p>
      )}
    </Field>
  );
}
