import { ListChecks } from "lucide-react";
import { OptionsSetting } from "@/components/forms/settings/options-setting";
import { Checkbox } from "@/components/ui/checkbox";
import { useFieldGroup } from "@/components/ui/field-context";
import { MultiCombobox } from "@/components/ui/multi-combobox";
import type { FieldOf } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";
import { optionLabel } from "./choice";

/** Up to so many options are check boxes in sight; more are searched for. */
const BOX_LIMIT = 10;

const isBoxes = (field: FieldOf<"multiChoice">) => field.options.length <= BOX_LIMIT;

function chosenOf(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.filter((part) => typeof part === "string") : [];
}

function MultiChoiceControl({ field, value, onChange, disabled }: ControlProps<"multiChoice">) {
  const group = useFieldGroup();
  const chosen = chosenOf(value);
  const set = (next: string[]) => {
    const ordered = field.options.map((option) => option.value).filter((option) => next.includes(option));
    onChange(ordered.length > 0 ? ordered : null);
  };
  const options = field.options.map((option) => ({ ...option, label: option.label || option.value }));
  if (!isBoxes(field)) {
    return <MultiCombobox options={options} value={chosen} onValueChange={set} disabled={disabled} />;
  }
  const { "aria-labelledby": labelledBy, "aria-describedby": describedBy } = group;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the field's label names the group, a legend would say it twice
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} className="grid gap-2">
      {options.map((option) => (
        <Checkbox
          key={option.value}
          checked={chosen.includes(option.value)}
          disabled={disabled}
          onCheckedChange={(checked) =>
            set(checked === true ? [...chosen, option.value] : chosen.filter((part) => part !== option.value))
          }
        >
          {option.label}
        </Checkbox>
      ))}
    </div>
  );
}

function MultiChoiceRead({ field, value }: ReadProps<"multiChoice">) {
  return (
    <ul className="flex flex-wrap gap-1.5">
      {chosenOf(value).map((option) => (
        <li key={option} className="rounded-xs bg-sunken px-1.5 py-0.5 text-sm ring-1 ring-line ring-inset">
          {optionLabel(field.options, option)}
        </li>
      ))}
    </ul>
  );
}

function MultiChoiceEssentials({ field, onChange, problems }: SettingsProps<"multiChoice">) {
  return (
    <OptionsSetting
      options={field.options}
      onChange={(options) => onChange({ options })}
      error={problems.options}
    />
  );
}

export const multiChoiceView: FieldView<"multiChoice"> = {
  label: "Multiple choice",
  description: "Any number of several options",
  icon: ListChecks,
  group: "choice",
  keywords: ["checkboxes", "multi choice", "multi select", "tags", "several"],
  initial: {
    options: [
      { value: "option_1", label: "Option 1" },
      { value: "option_2", label: "Option 2" },
    ],
  },
  isGroup: isBoxes,
  Control: MultiChoiceControl,
  Read: MultiChoiceRead,
  Essentials: MultiChoiceEssentials,
};
