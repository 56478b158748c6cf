"use client";

import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import type { Assignment } from "@/contracts/process";
import { useEditorState } from "../editor/editor-context";
import type { ElementView } from "./element-view";
import { PanelSection } from "./parts/panel-section";
import { SourceField } from "./parts/source-field";
import { SteadyInput } from "./parts/steady-input";
import { useNamesInScope } from "./parts/use-names-in-scope";
import { useElementEdit } from "./use-element-edit";

export const setValues: ElementView<"setValues"> = {
  Panel: function SetValuesPanel({ element }) {
    const change = useElementEdit<"setValues">(element);
    const names = useNamesInScope(element.id);
    const { problems } = useEditorState();
    const { assignments } = element;
    const replace = (at: number, part: Partial<Assignment>) =>
      change({ assignments: assignments.map((row, index) => (index === at ? { ...row, ...part } : row)) });
    return (
      <PanelSection title="Values">
        {assignments.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <fieldset key={index} className="grid gap-2 rounded-md border p-3">
            <legend className="sr-only">Value {index + 1}</legend>
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
                label={`Remove value ${index + 1}`}
                onClick={() => change({ assignments: assignments.filter((_, at) => at !== index) })}
              />
            </div>
            <SourceField
              label="Value"
              as="expression"
              names={names}
              value={row.expression}
              onChange={(expression) => replace(index, { expression })}
              error={
                problems.find(
                  ({ element: id, setting }) =>
                    id === element.id && setting === `assignments[${index}].expression`,
                )?.message
              }
            />
          </fieldset>
        ))}
        <Button
          className="w-fit"
          onClick={() =>
            change({
              assignments: [...assignments, { variable: `value${assignments.length + 1}`, expression: "" }],
            })
          }
        >
          <Plus aria-hidden="true" />
          Add value
        </Button>
      </PanelSection>
    );
  },
};

/** Names in expressions have no spaces or signs; people may type them all the same. */
function toKey(text: string): string | null {
  const key = text
    .trim()
    .replaceAll(/[^A-Za-z0-9_]/g, "_")
    .slice(0, 64);
  return /^[A-Za-z_]/.test(key) ? key : null;
}
