import { AlignLeft } from "lucide-react";
import { LengthSetting } from "@/components/forms/settings/length-setting";
import { textOf } from "@/components/forms/tagged-text";
import { Textarea } from "@/components/ui/textarea";
import type { ControlProps, FieldView, ReadProps } from "../field-view";

function LongTextControl({ value, onChange, disabled }: ControlProps<"longText">) {
  return (
    <Textarea
      value={textOf(value)}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    />
  );
}

function LongTextRead({ value }: ReadProps<"longText">) {
  return <p className="whitespace-pre-wrap break-words">{textOf(value)}</p>;
}

export const longTextView: FieldView<"longText"> = {
  label: "Long text",
  description: "Several lines: a reason, a description",
  icon: AlignLeft,
  group: "text",
  keywords: ["paragraph", "multi line", "textarea", "comment", "description"],
  initial: {},
  Control: LongTextControl,
  Read: LongTextRead,
  More: (props) => <LengthSetting {...props} limit={20000} />,
};
