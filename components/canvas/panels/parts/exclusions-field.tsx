"use client";

import { CircleUserRound, UserRoundX } from "lucide-react";
import { Field } from "@/components/ui/field";
import { MultiCombobox } from "@/components/ui/multi-combobox";
import type { Exclusion } from "@/contracts/human-work";
import type { ElementOf } from "@/contracts/process";
import { useEditorState } from "../../editor/editor-context";
import { earlierTasks } from "./earlier-tasks";

type ExclusionsFieldProps = {
  element: ElementOf<"userTask">;
  onChange: (excluded: Exclusion[] | undefined) => void;
};

/** No id of an element has a colon. */
const REQUESTER = ":requester";

/** Who must not do it, whoever else they are: segregation of duties. */
export function ExclusionsField({ element, onChange }: ExclusionsFieldProps) {
  const { definition } = useEditorState();
  const { excluded = [] } = element;
  const options = [
    { value: REQUESTER, label: "The requester", hint: "Who started the request", icon: <CircleUserRound /> },
    ...earlierTasks(definition, element).map(({ value, label }) => ({
      value,
      label: `Who did “${label}”`,
      icon: <UserRoundX />,
    })),
  ];
  const toText = (one: Exclusion) => (one.kind === "requester" ? REQUESTER : one.element);
  const toExclusion = (text: string): Exclusion =>
    text === REQUESTER ? { kind: "requester" } : { kind: "performer", element: text };
  return (
    <Field label="Who must not do it" help="Not even on behalf of somebody.">
      <MultiCombobox
        options={options}
        value={excluded.map(toText)}
        selectedLabels={new Map(excluded.map((one) => [toText(one), `Who did “${toText(one)}”`]))}
        onValueChange={(next) => onChange(next.length === 0 ? undefined : next.map(toExclusion))}
        addLabel="Add somebody"
        searchLabel="Search steps"
        emptyText="No step by this name"
      />
    </Field>
  );
}
