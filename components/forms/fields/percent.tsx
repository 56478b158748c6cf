import { Percent } from "lucide-react";
import { NumberInput } from "@/components/forms/number-input";
import { NumberSetting } from "@/components/forms/settings/number-setting";
import { RangeSettings } from "@/components/forms/settings/range-settings";
import { useLocale } from "@/components/ui/locale-provider";
import { decimalOf, formatDecimal } from "@/engine/form/decimal-text";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

function PercentControl({ field, value, onChange, disabled }: ControlProps<"percent">) {
  return (
    <NumberInput
      className="max-w-44 max-md:max-w-none"
      value={value}
      onChange={onChange}
      decimals={field.decimals}
      trailing={<span aria-hidden="true">%</span>}
      disabled={disabled}
    />
  );
}

function PercentRead({ field, value }: ReadProps<"percent">) {
  const { language } = useLocale();
  const decimal = decimalOf(value);
  if (decimal === null) return null;
  return (
    <span className="figures whitespace-nowrap">{`${formatDecimal(decimal, language, field.decimals)}\u202f%`}</span>
  );
}

function PercentMore(props: SettingsProps<"percent">) {
  const { field, onChange, problems } = props;
  return (
    <>
      <RangeSettings {...props} />
      <NumberSetting
        label="Decimals"
        help="How many digits after the point; empty allows any."
        value={field.decimals}
        onChange={(decimals) => onChange({ decimals })}
        limits={{ min: 0, max: 10, whole: true }}
        error={problems.decimals}
      />
      <p className="text-muted text-sm">
        In calculations 15 % is 15, so a share is “price * discount / 100”.
      </p>
    </>
  );
}

export const percentView: FieldView<"percent"> = {
  label: "Percent",
  description: "A share: a discount, a tax, a completion",
  icon: Percent,
  group: "number",
  keywords: ["percentage", "share", "rate", "discount", "%"],
  initial: { min: 0, max: 100 },
  Control: PercentControl,
  Read: PercentRead,
  More: PercentMore,
};
