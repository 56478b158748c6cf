import { Phone } from "lucide-react";
import { CallingCodeSetting } from "@/components/forms/settings/calling-code-setting";
import { textOf } from "@/components/forms/tagged-text";
import { Input } from "@/components/ui/input";
import { formatPhoneNumber, readPhoneNumber } from "@/engine/form/phone-number";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

/** Typed in any way people write numbers; once it is one, it is shown in groups. */
function PhoneControl({ field, value, onChange, disabled }: ControlProps<"phone">) {
  return (
    <Input
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      className="figures max-w-72 max-md:max-w-none"
      placeholder={`${field.callingCode ?? "+49"} 30 123456`}
      value={textOf(value)}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
      onBlur={(event) => {
        const number = readPhoneNumber(event.target.value, field.callingCode);
        if (number !== null) onChange(formatPhoneNumber(number));
      }}
    />
  );
}

function PhoneRead({ value }: ReadProps<"phone">) {
  const number = textOf(value);
  return (
    <a
      href={`tel:${number}`}
      className="figures rounded-xs text-accent-text underline-offset-2 hover:underline"
    >
      {formatPhoneNumber(number)}
    </a>
  );
}

function PhoneMore({ field, onChange, problems }: SettingsProps<"phone">) {
  return (
    <CallingCodeSetting
      value={field.callingCode}
      onChange={(callingCode) => onChange({ callingCode })}
      error={problems.callingCode}
    />
  );
}

export const phoneView: FieldView<"phone"> = {
  label: "Phone",
  description: "A telephone number with its country code",
  icon: Phone,
  group: "text",
  keywords: ["telephone", "mobile", "number", "contact", "call"],
  initial: {},
  Control: PhoneControl,
  Read: PhoneRead,
  More: PhoneMore,
};
