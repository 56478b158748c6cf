import { useController, useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import type { LinkDetails, OnePer } from "@/server/features/links/links.schema";
import type { LinkSettingsValues } from "./link-settings-values";
import { SettingGroup } from "./setting-group";

const ANYBODY = "anybody";
const readOnePer = (text: string): OnePer | null =>
  text === "browser" || text === "email" || text === "member" ? text : null;

/** How often somebody may answer, and by what they are told apart; each says what it cannot know. */
export function PersonSettings({ emailFields }: Pick<LinkDetails, "emailFields">) {
  const { control, setValue } = useFormContext<LinkSettingsValues>();
  const onePer = useController({ control, name: "onePer" });
  const emailField = useController({ control, name: "emailField" });
  const hasEmail = emailFields.length > 0;
  const options = [
    { value: ANYBODY, label: "As often as they like" },
    {
      value: "browser",
      label: "Once per browser",
      hint: "By a cookie. With another browser, or without its cookies, somebody can answer again.",
    },
    {
      value: "email",
      label: "Once per e-mail address",
      hint: hasEmail
        ? "By what they enter. Nobody checks that the address is theirs."
        : "The form has no field for an e-mail address.",
      disabled: !hasEmail,
    },
    {
      value: "member",
      label: "Once per member",
      hint: "They sign in, so nobody answers twice. For people of the workspace only.",
    },
  ];
  const choose = (value: string) => {
    const next = readOnePer(value);
    onePer.field.onChange(next);
    setValue("emailField", next === "email" ? (emailFields[0]?.key ?? null) : null);
  };
  return (
    <SettingGroup title="How often somebody may answer">
      <Field label="How often somebody may answer" hideLabel group error={onePer.fieldState.error?.message}>
        <RadioGroup options={options} value={onePer.field.value ?? ANYBODY} onValueChange={choose} />
      </Field>
      {onePer.field.value === "email" && emailFields.length > 1 && (
        <Field label="Field with the address" error={emailField.fieldState.error?.message}>
          <Select
            options={emailFields.map(({ key, label }) => ({ value: key, label }))}
            value={emailField.field.value ?? undefined}
            onValueChange={emailField.field.onChange}
          />
        </Field>
      )}
    </SettingGroup>
  );
}
