import { TextSearch } from "lucide-react";
import { useMemo } from "react";
import { useFormWords } from "@/components/forms/languages/form-words-context";
import { LongOptionsSetting } from "@/components/forms/settings/long-options-setting";
import { SearchSelect } from "@/components/ui/search-select";
import { optionLabels } from "@/engine/form/option-labels";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

/** The same limit stands in the contract. */
const MOST_OPTIONS = 10_000;

function DropdownControl({ field, value, onChange, disabled }: ControlProps<"dropdown">) {
  const words = useFormWords();
  const options = useMemo(
    () => field.options.map((option) => ({ ...option, label: option.label || option.value })),
    [field.options],
  );
  return (
    <SearchSelect
      options={options}
      value={typeof value === "string" ? value : null}
      onValueChange={onChange}
      placeholder={words.choose}
      searchLabel={words.search}
      emptyText={words.nothingFound}
      clearable={!field.required}
      disabled={disabled}
    />
  );
}

function DropdownRead({ field, value }: ReadProps<"dropdown">) {
  const chosen = typeof value === "string" ? value : "";
  return <span className="break-words">{optionLabels(field.options).get(chosen) || chosen}</span>;
}

function DropdownEssentials({ field, onChange, problems }: SettingsProps<"dropdown">) {
  return (
    <LongOptionsSetting
      options={field.options}
      onChange={(options) => onChange({ options })}
      error={problems.options}
      most={MOST_OPTIONS}
    />
  );
}

export const dropdownView: FieldView<"dropdown"> = {
  label: "Dropdown",
  description: "One of many options, found by typing",
  icon: TextSearch,
  group: "choice",
  keywords: ["select", "search", "autocomplete", "combobox", "long list", "pick one"],
  initial: {
    options: [
      { value: "option_1", label: "Option 1" },
      { value: "option_2", label: "Option 2" },
    ],
  },
  Control: DropdownControl,
  Read: DropdownRead,
  Essentials: DropdownEssentials,
};
