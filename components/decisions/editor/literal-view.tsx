"use client";

import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { LiteralExpression } from "@/contracts/boxed-expression";
import type { Decision } from "@/contracts/decision";
import { useEditor } from "./editor-context";
import { changeDecision } from "./model-edits";

type LiteralViewProps = { decision: Decision; expression: LiteralExpression };

/** A decision that is one FEEL expression. */
export function LiteralView({ decision, expression }: LiteralViewProps) {
  const { problems, edit } = useEditor();
  const problem = problems.find(({ element, severity }) => element === decision.id && severity === "error");
  return (
    <Field label="Expression" help="FEEL" error={problem?.message}>
      <Textarea
        rows={6}
        spellCheck={false}
        maxLength={20_000}
        className="font-mono text-sm"
        value={expression.text}
        onChange={({ target }) =>
          edit(
            (model) =>
              changeDecision(model, decision.id, (present) => ({
                ...present,
                logic: { ...expression, text: target.value },
              })),
            `expression ${decision.id}`,
          )
        }
      />
    </Field>
  );
}
