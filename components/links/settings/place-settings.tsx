import { useController, useFormContext } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { LinkDetails } from "@/server/features/links/links.schema";
import { CheckSetting } from "./check-setting";
import type { LinkSettingsValues } from "./link-settings-values";
import { SettingGroup } from "./setting-group";

/** Where and how the form can be filled in. */
export function PlaceSettings({ hiddenFields }: Pick<LinkDetails, "hiddenFields">) {
  return (
    <SettingGroup title="Filling in">
      <CheckSetting
        name="maySave"
        label="People may save and go on later"
        hint="They get a secret link, good for 30 days."
      />
      <CheckSetting
        name="mayEmbed"
        label="Other sites may show the form"
        hint="In a frame, by the code under Share."
      />
      {hiddenFields.length > 0 && <UrlFieldsSetting hiddenFields={hiddenFields} />}
    </SettingGroup>
  );
}

function UrlFieldsSetting({ hiddenFields }: Pick<LinkDetails, "hiddenFields">) {
  const { control } = useFormContext<LinkSettingsValues>();
  const { field } = useController({ control, name: "urlFields" });
  const toggle = (key: string, isChosen: boolean) =>
    field.onChange(isChosen ? [...field.value, key] : field.value.filter((one) => one !== key));
  return (
    <Field
      label="Hidden fields that the address may fill"
      help="Anybody can change an address, so trust these values no more than what people type."
      group
    >
      <div className="grid gap-2">
        {hiddenFields.map(({ key, label }) => (
          <Checkbox
            key={key}
            checked={field.value.includes(key)}
            onCheckedChange={(next) => toggle(key, next === true)}
            hint={`?${key}=…`}
          >
            {label}
          </Checkbox>
        ))}
      </div>
    </Field>
  );
}
