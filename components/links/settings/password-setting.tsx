import { useController, useFormContext } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { LinkSettingsValues } from "./link-settings-values";

/** A password is never shown again, so it can only be kept, replaced or taken away. */
export function PasswordSetting({ hasPassword }: { hasPassword: boolean }) {
  const { control } = useFormContext<LinkSettingsValues>();
  const { field, fieldState } = useController({ control, name: "password" });
  const { value, onChange } = field;
  if (typeof value === "string") {
    return (
      <Field
        label="Password"
        help="Give it to people together with the address. It is not shown again."
        error={fieldState.error?.message}
      >
        <span className="flex gap-2">
          <Input autoComplete="off" value={value} onChange={onChange} ref={field.ref} />
          <Button onClick={() => onChange(undefined)}>Cancel</Button>
        </span>
      </Field>
    );
  }
  const isSet = hasPassword && value !== null;
  return (
    <Field label="Password" group>
      <span className="flex flex-wrap items-center gap-2">
        <span className="text-muted">
          {isSet ? "People have to enter one." : value === null ? "Taken away when you save." : "None"}
        </span>
        <Button size="sm" onClick={() => onChange("")}>
          {isSet ? "Change" : "Set a password"}
        </Button>
        {isSet && (
          <Button size="sm" onClick={() => onChange(null)}>
            Take away
          </Button>
        )}
        {value === null && (
          <Button size="sm" onClick={() => onChange(undefined)}>
            Keep it
          </Button>
        )}
      </span>
    </Field>
  );
}
