"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ElementOf } from "@/contracts/process";
import { useSettingError } from "../use-element-edit";
import { DurationField } from "./duration-field";
import { NextTimes } from "./next-times";
import { SourceField } from "./source-field";
import { useNamesInScope } from "./use-names-in-scope";

type UserTask = ElementOf<"userTask">;
type Due = Pick<UserTask, "dueAfter" | "dueAt" | "workingTime">;
type DueFieldsProps = { element: UserTask; onChange: (change: Partial<Due>) => void };

const ways = [
  { value: "none", label: "Never" },
  { value: "after", label: "After a time" },
  { value: "at", label: "At a moment" },
] as const;

/** When it should be done. */
export function DueFields({ element, onChange }: DueFieldsProps) {
  const { dueAfter, dueAt } = element;
  const names = useNamesInScope(element.id);
  const error = useSettingError(element.id, "dueAt");
  const way = dueAt !== undefined ? "at" : dueAfter === undefined ? "none" : "after";
  const hasTimes = dueAfter !== undefined || (element.followUps ?? []).length > 0;
  return (
    <>
      <Field label="Due" group>
        <SegmentedControl
          aria-label="Due"
          segments={ways}
          value={way}
          onValueChange={(next) =>
            onChange({
              dueAfter: next === "after" ? "P2D" : undefined,
              dueAt: next === "at" ? "" : undefined,
            })
          }
        />
      </Field>
      {dueAfter !== undefined && (
        <DurationField
          label="Due after"
          value={dueAfter}
          onChange={(duration) => onChange({ dueAfter: duration })}
        />
      )}
      {dueAt !== undefined && (
        <SourceField
          label="Due at"
          as="expression"
          names={names}
          value={dueAt}
          onChange={(source) => onChange({ dueAt: source })}
          help="Gives a date, or a date and time."
          error={error}
        />
      )}
      {dueAfter !== undefined && (
        <NextTimes timer={{ duration: dueAfter, workingTime: element.workingTime }} />
      )}
      {hasTimes && (
        <Checkbox
          checked={element.workingTime === true}
          onCheckedChange={(on) => onChange({ workingTime: on === true ? true : undefined })}
        >
          Count working time only
        </Checkbox>
      )}
    </>
  );
}
