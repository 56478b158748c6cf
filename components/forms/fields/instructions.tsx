import { BookOpenText } from "lucide-react";
import { MarkedText } from "@/components/forms/marked-text/marked-text";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { BlockProps, ControlProps, FieldView, SettingsProps } from "../field-view";

function InstructionsBlock({ field }: BlockProps<"instructions">) {
  return (
    <div className="grid gap-1.5 rounded-md border border-line bg-sunken px-4 py-3">
      {field.label && <h4 className="font-semibold text-base text-strong">{field.label}</h4>}
      <MarkedText text={field.text} />
    </div>
  );
}

function InstructionsControl({ field }: ControlProps<"instructions">) {
  if (field.text.trim() === "") return <p className="text-muted">Write the text in the settings.</p>;
  return (
    <div className="rounded-md border border-line bg-sunken px-4 py-3">
      <MarkedText text={field.text} />
    </div>
  );
}

function InstructionsEssentials({ field, onChange, problems }: SettingsProps<"instructions">) {
  return (
    <Field label="Text" help="# heading, - list, **bold**, *italic*, [link](https://…)" error={problems.text}>
      <Textarea
        rows={8}
        maxLength={10_000}
        value={field.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
    </Field>
  );
}

export const instructionsView: FieldView<"instructions"> = {
  label: "Instructions",
  description: "Text to read: an explanation, a rule, a link",
  icon: BookOpenText,
  group: "layout",
  keywords: ["note", "explanation", "paragraph", "markdown", "information", "help"],
  newLabel: "Please note",
  initial: { text: "" },
  isComputed: true,
  Control: InstructionsControl,
  Block: InstructionsBlock,
  Read: () => null,
  Essentials: InstructionsEssentials,
};
