"use client";

import { Field } from "@/components/ui/field";
import { MultiCombobox } from "@/components/ui/multi-combobox";
import type { ElementOf } from "@/contracts/process";
import { useEditorState } from "../../editor/editor-context";
import { earlierTasks } from "./earlier-tasks";

type SendBackFieldProps = {
  element: ElementOf<"userTask">;
  onChange: (returnTo: string[] | undefined) => void;
};

/** Earlier tasks of the same sub-process to which it can be sent back. */
export function SendBackField({ element, onChange }: SendBackFieldProps) {
  const { definition } = useEditorState();
  const options = earlierTasks(definition, element, ({ parent }) => parent === element.parent);
  const { returnTo = [] } = element;
  return (
    <Field
      label="Can be sent back to"
      help={
        options.length === 0 ? "No task comes before this one." : "With a comment that says what to change."
      }
    >
      <MultiCombobox
        options={options}
        value={returnTo}
        selectedLabels={new Map(returnTo.map((id) => [id, id]))}
        onValueChange={(next) => onChange(next.length === 0 ? undefined : next)}
        addLabel="Add a task"
        searchLabel="Search tasks"
        emptyText="No earlier task by this name"
        disabled={options.length === 0 && returnTo.length === 0}
      />
    </Field>
  );
}
