import { Hash } from "lucide-react";
import { NumberInput } from "@/components/forms/number-input";
import { NumberSetting } from "@/components/forms/settings/number-setting";
import { RangeSettings } from "@/components/forms/settings/range-settings";
import { useLocale } from "@/components/ui/locale-provider";
import { decimalOf, formatDecimal } from "@/engine/form/decimal-text";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

function NumberControl({ field, value, onChange, disabled }: ControlProps<"number">) {
  return <NumberInput value={value} onChange={onChange} decimals={field.decimals} disabled={disabled} />;
}

function NumberRead({ field, value }: ReadProps<"number">) {
  const { language } = useLocale();
  const decimal = decimalOf(value);
  return <span className="figures">{decimal && formatDecimal(decimal, language, field.decimals)}</span>;
}

function NumberMore(props: SettingsProps<"number">) {
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
    </>
  );
}

export const numberView: FieldView<"number"> = {
  label: "Number",
  description: "A quantity or any other figure",
  icon: Hash,
  group: "number",
  keywords: ["integer", "decimal", "quantity", "amount", "figure"],
  initial: {},
  Control: NumberControl,
  Read: NumberRead,
  More: NumberMore,
};
