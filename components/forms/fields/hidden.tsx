import { EyeOff } from "lucide-react";
import { textOf } from "@/components/forms/tagged-text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

/** Only in the builder: people who fill in the form never meet it. */
function HiddenControl({ field }: ControlProps<"hidden">) {
  return (
    <p className="flex min-h-8 items-center gap-2 rounded-sm border border-dashed px-2.5 text-muted text-sm">
      <EyeOff aria-hidden="true" className="size-4 shrink-0" />
      <span className="truncate">
        Not shown to anybody{field.initial ? `. Begins with “${field.initial}”.` : "."}
      </span>
    </p>
  );
}

function HiddenRead({ value }: ReadProps<"hidden">) {
  return <span className="break-words">{textOf(value)}</span>;
}

function HiddenEssentials({ field, onChange, problems }: SettingsProps<"hidden">) {
  return (
    <Field
      label="Value"
      help="Kept unless another system or a rule says something else."
      error={problems.initial}
    >
      <Input
        value={field.initial ?? ""}
        maxLength={1000}
        onChange={(event) => onChange({ initial: event.target.value || undefined })}
      />
    </Field>
  );
}

export const hiddenView: FieldView<"hidden"> = {
  label: "Hidden",
  description: "A value that nobody sees: a source, a campaign, a code",
  icon: EyeOff,
  group: "layout",
  keywords: ["invisible", "secret", "constant", "tracking", "source"],
  initial: {},
  isComputed: true,
  isUnseen: true,
  Control: HiddenControl,
  Read: HiddenRead,
  Essentials: HiddenEssentials,
};
