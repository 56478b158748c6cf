import { ToggleLeft } from "lucide-react";
import { RadioGroup } from "@/components/ui/radio-group";
import type { ControlProps, FieldView, ReadProps } from "../field-view";

const options = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** Two buttons rather than a box: "not answered" stays different from "no". */
function YesNoControl({ value, onChange, disabled }: ControlProps<"yesNo">) {
  const chosen = typeof value === "boolean" ? (value ? "yes" : "no") : "";
  return (
    <RadioGroup
      className="flex gap-6"
      options={options}
      value={chosen}
      onValueChange={(next) => onChange(next === "yes")}
      disabled={disabled}
    />
  );
}

function YesNoRead({ value }: ReadProps<"yesNo">) {
  return <span>{value === true ? "Yes" : "No"}</span>;
}

export const yesNoView: FieldView<"yesNo"> = {
  label: "Yes / no",
  description: "A question with two answers",
  icon: ToggleLeft,
  group: "choice",
  keywords: ["yes/no", "boolean", "checkbox", "switch", "toggle", "confirm"],
  initial: {},
  isGroup: () => true,
  Control: YesNoControl,
  Read: YesNoRead,
};
