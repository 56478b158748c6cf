"use client";

import { useMemo } from "react";
import type { DecisionModel } from "@/contracts/decision";
import type { ElementOf } from "@/contracts/process";
import { compileDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { inputsOf } from "@/engine/decision/evaluate/inputs-of";
import { findDecision, topDecision } from "@/engine/decision/evaluate/top-decision";
import { useEditorState } from "../../editor/editor-context";
import { SourceField } from "./source-field";
import { useNamesInScope } from "./use-names-in-scope";

type Task = ElementOf<"businessRuleTask">;
type DecisionInputsProps = {
  element: Task;
  model: DecisionModel;
  onChange: (inputs: Task["inputs"]) => void;
};

/** A row for each value that the decision asks for; an empty one takes the value of the same name. */
export function DecisionInputs({ element, model, onChange }: DecisionInputsProps) {
  const names = useNamesInScope(element.id);
  const { problems } = useEditorState();
  const needed = useMemo(() => {
    const compiled = compileDecisionModel(model);
    const { decision } = element;
    const found = decision === undefined ? topDecision(compiled) : findDecision(compiled, decision);
    return found === null ? [] : inputsOf(found).map(({ name }) => name);
  }, [model, element]);
  if (needed.length === 0) return <p className="text-muted text-sm">It asks for nothing.</p>;
  return needed.map((name) => {
    const at = element.inputs.findIndex(({ variable }) => variable === name);
    const others = element.inputs.filter(({ variable }) => variable !== name);
    return (
      <SourceField
        key={name}
        label={name}
        as="expression"
        names={names}
        placeholder={`The process's own “${name}”`}
        value={element.inputs[at]?.expression ?? ""}
        onChange={(expression) =>
          onChange(expression === "" ? others : inOrder(needed, [...others, { variable: name, expression }]))
        }
        error={
          at < 0
            ? undefined
            : problems.find(
                (problem) => problem.element === element.id && problem.setting === `inputs[${at}].expression`,
              )?.message
        }
      />
    );
  });
}

/** As the decision asks, so that typing into one row moves no other. */
function inOrder(needed: readonly string[], inputs: Task["inputs"]): Task["inputs"] {
  return inputs.toSorted((one, other) => needed.indexOf(one.variable) - needed.indexOf(other.variable));
}
