import { Type } from "lucide-react";
import { LengthSetting } from "@/components/forms/settings/length-setting";
import { textOf } from "@/components/forms/tagged-text";
import { Input } from "@/components/ui/input";
import type { ControlProps, FieldView, ReadProps } from "../field-view";

function TextControl({ value, onChange, disabled }: ControlProps<"text">) {
  return (
    <Input
      value={textOf(value)}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    />
  );
}

function TextRead({ value }: ReadProps<"text">) {
  return <span className="break-words">{textOf(value)}</span>;
}

export const textView: FieldView<"text"> = {
  label: "Text",
  description: "One line: a name, a number plate",
  icon: Type,
  group: "text",
  keywords: ["short", "single line", "string", "name"],
  initial: {},
  Control: TextControl,
  Read: TextRead,
  More: (props) => <LengthSetting {...props} limit={1000} />,
};
