import { useController, useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { CheckSetting } from "./check-setting";
import type { LinkSettingsValues } from "./link-settings-values";
import { MomentSetting } from "./moment-setting";
import { PasswordSetting } from "./password-setting";
import { SettingGroup } from "./setting-group";

/** Who gets in, and when. */
export function OpeningSettings({ hasPassword }: { hasPassword: boolean }) {
  return (
    <SettingGroup title="Open">
      <CheckSetting
        name="isOn"
        label="The link is on"
        hint="Off, the address says that the form is closed."
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <MomentSetting name="opensAt" label="Opens" />
        <MomentSetting name="closesAt" label="Closes" />
      </div>
      <LimitSetting />
      <PasswordSetting hasPassword={hasPassword} />
    </SettingGroup>
  );
}

function LimitSetting() {
  const { control } = useFormContext<LinkSettingsValues>();
  const { field, fieldState } = useController({ control, name: "maxAnswers" });
  return (
    <Field
      label="Answers at most"
      help="The form closes with the last one; never is there one more. Empty: as many as come."
      error={fieldState.error?.message}
    >
      <Input
        ref={field.ref}
        type="number"
        inputMode="numeric"
        min={1}
        className="max-w-40"
        value={field.value ?? ""}
        onChange={({ target }) => field.onChange(target.value === "" ? null : Number(target.value))}
      />
    </Field>
  );
}
