"use client";

import { ChevronRight } from "lucide-react";
import { type ComponentProps, useMemo, useState } from "react";
import { ConditionEditor } from "@/components/conditions/condition-editor";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import type { FieldOf, FieldType, Field as FormField } from "@/contracts/form";
import type { FormProblem } from "@/engine/form/check-form";
import { fieldView } from "../fields/registry";
import { AvailableNamesProvider, useFormPlace } from "../settings/available-names";
import { availableNames, subjectsOf } from "./available-subjects";
import { useBuilder } from "./builder-context";
import type { FieldPatch } from "./commands/change-field";
import type { Entry } from "./draft";
import { KeySetting } from "./key-setting";

/** Everything about the selected field: what most people need first, the rest under "More". */
export function FieldSettings({ entry }: { entry: Entry }) {
  const { state, problems, types, fixedKeys, run } = useBuilder();
  const { id, field } = entry;
  const [more, setMore] = useState(false);
  const subjects = useMemo(() => subjectsOf(state.draft, id), [state.draft, id]);
  const names = useMemo(() => availableNames(state.draft, id), [state.draft, id]);
  const own = Object.fromEntries(
    problems.flatMap((problem) => {
      const setting = settingOf(problem, field);
      return setting === undefined ? [] : [[setting, problem.message]];
    }),
  );
  const change = (patch: FieldPatch) => run({ type: "changeField", id, patch });
  const view = fieldView(field.type);
  const open = more || own.key !== undefined;
  return (
    <AvailableNamesProvider names={names} types={types}>
      <div className="grid gap-4">
        <Field label="Label">
          <Input
            value={field.label}
            maxLength={200}
            onChange={(event) => run({ type: "changeLabel", id, label: event.target.value, fixedKeys })}
          />
        </Field>
        {!view.isComputed && (
          <Field label="Required" className="flex items-center justify-between">
            <Switch checked={field.required} onCheckedChange={(required) => change({ required })} />
          </Field>
        )}
        <TypeSettings part="Essentials" type={field.type} field={field} onChange={change} problems={own} />
        <Field label="Help text" help="A line below the field that says what to enter.">
          <Textarea
            rows={2}
            className="min-h-14"
            value={field.help ?? ""}
            maxLength={1000}
            onChange={(event) => change({ help: event.target.value || undefined })}
          />
        </Field>
        <ShowWhen
          value={field.showIf ?? ""}
          onChange={(showIf) => change({ showIf: showIf.trim() === "" ? undefined : showIf })}
          subjects={subjects}
          error={own.showIf}
        />
        <div className="border-t pt-2">
          <Button variant="ghost" size="sm" aria-expanded={open} onClick={() => setMore(!open)}>
            <ChevronRight aria-hidden="true" className={cn("transition-transform", open && "rotate-90")} />
            More
          </Button>
          {open && (
            <div className="grid gap-4 pt-3">
              <TypeSettings part="More" type={field.type} field={field} onChange={change} problems={own} />
              <KeySetting entry={entry} error={own.key} />
            </div>
          )}
        </div>
      </div>
    </AvailableNamesProvider>
  );
}

type ShowWhenProps = Omit<ComponentProps<typeof ConditionEditor>, "label" | "place">;

function ShowWhen(props: ShowWhenProps) {
  return <ConditionEditor label="Show when" place={useFormPlace()} {...props} />;
}

/** Where a problem stands among the field's own settings. A circle goes through an expression of each of its fields. */
function settingOf({ field: key, setting, path = [] }: FormProblem, field: FormField): string | undefined {
  if (key === field.key) return setting;
  if (!path.includes(field.key)) return undefined;
  return field.type === "calculated" ? "expression" : "showIf";
}

type TypeSettingsProps<Type extends FieldType> = {
  part: "Essentials" | "More";
  type: Type;
  field: FieldOf<Type>;
  onChange: (patch: FieldPatch) => void;
  problems: Readonly<Record<string, string>>;
};

function TypeSettings<Type extends FieldType>({
  part,
  type,
  field,
  onChange,
  problems,
}: TypeSettingsProps<Type>) {
  const Settings = fieldView(type)[part];
  if (!Settings) return null;
  return <Settings field={field} onChange={(patch) => onChange({ ...patch })} problems={problems} />;
}
