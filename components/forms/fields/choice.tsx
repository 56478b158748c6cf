import { CircleDot } from "lucide-react";
import { OptionsSetting } from "@/components/forms/settings/options-setting";
import { Combobox } from "@/components/ui/combobox";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import type { FieldOf, Option } from "@/contracts/form";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

/** Up to so many options are all in sight; more open in a list, and long lists can be searched. */
const RADIO_LIMIT = 5;
const SELECT_LIMIT = 12;

const isRadio = (field: FieldOf<"choice">) => field.options.length <= RADIO_LIMIT;

function ChoiceControl({ field, value, onChange, disabled }: ControlProps<"choice">) {
  const options = field.options.map((option) => ({ ...option, label: option.label || option.value }));
  const chosen = typeof value === "string" ? value : null;
  if (isRadio(field)) {
    return <RadioGroup options={options} value={chosen ?? ""} onValueChange={onChange} disabled={disabled} />;
  }
  if (options.length <= SELECT_LIMIT && field.required) {
    return <Select options={options} value={chosen ?? ""} onValueChange={onChange} disabled={disabled} />;
  }
  return (
    <Combobox
      options={options}
      value={chosen}
      onValueChange={onChange}
      clearable={!field.required}
      disabled={disabled}
    />
  );
}

function ChoiceRead({ field, value }: ReadProps<"choice">) {
  return <span>{optionLabel(field.options, value)}</span>;
}

/** The label of a stored option; an option that is gone from the form shows its value. */
export function optionLabel(options: readonly Option[], value: unknown): string {
  const option = options.find((candidate) => candidate.value === value);
  return option?.label || (typeof value === "string" ? value : "");
}

function ChoiceEssentials({ field, onChange, problems }: SettingsProps<"choice">) {
  return (
    <OptionsSetting
      options={field.options}
      onChange={(options) => onChange({ options })}
      error={problems.options}
    />
  );
}

export const choiceView: FieldView<"choice"> = {
  label: "Choice",
  description: "One of several options",
  icon: CircleDot,
  group: "choice",
  keywords: ["radio", "select", "dropdown", "pick one", "list"],
  initial: {
    options: [
      { value: "option_1", label: "Option 1" },
      { value: "option_2", label: "Option 2" },
    ],
  },
  isGroup: isRadio,
  Control: ChoiceControl,
  Read: ChoiceRead,
  Essentials: ChoiceEssentials,
};
