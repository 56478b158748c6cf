"use client";

import { ArrowRight } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Flow } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { updateFlow } from "../../commands/update-element";
import { useEditorActions, useEditorState } from "../../editor/editor-context";
import { isShownAtField } from "../shown-at-field";
import { ConditionField } from "./condition-field";
import { useNamesInScope } from "./use-names-in-scope";

type BranchFieldsProps = {
  flow: Flow;
  number: number;
  /** The only way out: nothing to decide. */
  alone?: boolean;
};

/** One way out of a decision: its label, and when it is taken. */
export function BranchFields({ flow, number, alone }: BranchFieldsProps) {
  const { definition, problems } = useEditorState();
  const { edit } = useEditorActions();
  const names = useNamesInScope(flow.source);
  const target = definition.elements.find((element) => element.id === flow.target);
  const title = target ? elementTitle(target) : "nowhere";
  const error = problems.find((problem) => problem.flow === flow.id && isShownAtField(problem));
  const change = (part: Parameters<typeof updateFlow>[2]) =>
    edit((current) => updateFlow(current, flow.id, part), `${flow.id}.${Object.keys(part).join()}`);
  return (
    <fieldset className="grid gap-3 rounded-md border p-3">
      <legend className="sr-only">
        Branch {number} to {title}
      </legend>
      <p className="flex items-center gap-1.5 font-medium text-sm text-strong">
        <ArrowRight aria-hidden="true" className="size-4 text-muted" />
        {title}
      </p>
      <Field label="Label">
        <Input
          maxLength={200}
          placeholder={flow.isDefault ? "otherwise" : "for example: over 1,000"}
          value={flow.name ?? ""}
          onChange={({ target: input }) => change({ name: input.value || undefined })}
        />
      </Field>
      {!alone && !flow.isDefault && (
        <ConditionField
          label="Taken when"
          needed
          value={flow.condition ?? ""}
          onChange={(condition) => change({ condition: condition || undefined })}
          names={names}
          error={error?.message}
        />
      )}
      {!alone && (
        <Checkbox
          checked={flow.isDefault === true}
          onCheckedChange={(on) =>
            change(on === true ? { isDefault: true, condition: undefined } : { isDefault: undefined })
          }
          hint="Taken when no other condition holds."
        >
          Default branch
        </Checkbox>
      )}
    </fieldset>
  );
}
