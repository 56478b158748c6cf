import { Controller, useFormContext } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import type { LinkSettingsValues } from "./link-settings-values";

type CheckSettingProps = { name: "isOn" | "maySave" | "mayEmbed"; label: string; hint: string };

export function CheckSetting({ name, label, hint }: CheckSettingProps) {
  const { control } = useFormContext<LinkSettingsValues>();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, ref } }) => (
        <Checkbox ref={ref} checked={value} onCheckedChange={(next) => onChange(next === true)} hint={hint}>
          {label}
        </Checkbox>
      )}
    />
  );
}
