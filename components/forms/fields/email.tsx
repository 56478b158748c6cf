import { Mail } from "lucide-react";
import { textOf } from "@/components/forms/tagged-text";
import { Input } from "@/components/ui/input";
import type { ControlProps, FieldView, ReadProps } from "../field-view";

function EmailControl({ value, onChange, disabled }: ControlProps<"email">) {
  return (
    <Input
      type="email"
      inputMode="email"
      autoComplete="email"
      autoCapitalize="off"
      spellCheck={false}
      placeholder="name@example.com"
      value={textOf(value)}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    />
  );
}

function EmailRead({ value }: ReadProps<"email">) {
  const address = textOf(value);
  return (
    <a
      href={`mailto:${encodeURIComponent(address).replace("%40", "@")}`}
      className="break-all rounded-xs text-accent-text underline-offset-2 hover:underline"
    >
      {address}
    </a>
  );
}

export const emailView: FieldView<"email"> = {
  label: "E-mail",
  description: "An e-mail address",
  icon: Mail,
  group: "text",
  keywords: ["mail", "address", "contact"],
  initial: {},
  Control: EmailControl,
  Read: EmailRead,
};
