"use client";

import { ExpressionField } from "@/components/expressions/expression-field";
import type { LiteralExpression } from "@/contracts/boxed-expression";
import type { Decision } from "@/contracts/decision";
import { useEditor } from "./editor-context";
import { changeDecision } from "./model-edits";
import { useLogicScope } from "./use-logic-scope";

type LiteralViewProps = { decision: Decision; expression: LiteralExpression };

/** A decision that is one FEEL expression. */
export function LiteralView({ decision, expression }: LiteralViewProps) {
  const { problems, edit } = useEditor();
  const { scope, expected } = useLogicScope(decision);
  const problem = problems.find(({ element, severity }) => element === decision.id && severity === "error");
  const change = (text: string) =>
    edit(
      (model) =>
        changeDecision(model, decision.id, (present) => ({ ...present, logic: { ...expression, text } })),
      `expression ${decision.id}`,
    );
  return (
    <ExpressionField
      kind="expression"
      label="Expression"
      help="FEEL"
      multiline
      className="min-h-32"
      scope={scope}
      expected={expected}
      value={expression.text}
      onChange={change}
      error={problem?.message}
    />
  );
}
