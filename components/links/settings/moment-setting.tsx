import { Controller, useFormContext } from "react-hook-form";
import { momentAt, wallTime } from "@/components/forms/wall-time";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { useLocale } from "@/components/ui/locale-provider";
import type { LinkSettingsValues } from "./link-settings-values";

type MomentSettingProps = { name: "opensAt" | "closesAt"; label: string };

/** A moment by the member's own clock; empty is none. */
export function MomentSetting({ name, label }: MomentSettingProps) {
  const { timeZone } = useLocale();
  const { control } = useFormContext<LinkSettingsValues>();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, ref }, fieldState: { error } }) => (
        <Field label={label} help={`${timeZone.replaceAll("_", " ")} time`} error={error?.message}>
          <DateInput
            ref={ref}
            kind="datetime-local"
            value={value && !Number.isNaN(value.getTime()) ? wallTime(value.toISOString(), timeZone) : ""}
            onChange={({ target }) =>
              onChange(target.value === "" ? null : new Date(momentAt(target.value, timeZone)))
            }
          />
        </Field>
      )}
    />
  );
}
