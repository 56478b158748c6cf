import { useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { LinkSettingsValues } from "./link-settings-values";
import { SettingGroup } from "./setting-group";

/** What people see when they have sent it. */
export function AfterSettings() {
  const { register, formState } = useFormContext<LinkSettingsValues>();
  const { errors } = formState;
  const orNull = { setValueAs: (value: string | null) => (value?.trim() ? value : null) };
  return (
    <SettingGroup title="Afterwards">
      <Field
        label="Thank-you text"
        help="Marks as in instructions: **bold**, *italic*, - lists, [links](https://…). Empty: a short thank you."
        error={errors.thanks?.message}
      >
        <Textarea rows={4} {...register("thanks", orNull)} />
      </Field>
      <Field
        label="Then go to"
        help="An address of your own site. Empty: people stay on the thank-you page."
        error={errors.redirectUrl?.message}
      >
        <Input
          type="url"
          inputMode="url"
          placeholder="https://"
          autoComplete="off"
          {...register("redirectUrl", orNull)}
        />
      </Field>
    </SettingGroup>
  );
}
