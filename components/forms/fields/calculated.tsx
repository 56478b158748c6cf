import { SquareFunction } from "lucide-react";
import { CalculatedValue } from "@/components/forms/calculated-value";
import { CurrencySetting } from "@/components/forms/settings/currency-setting";
import { ExpressionSetting } from "@/components/forms/settings/expression-setting";
import { useFieldControl } from "@/components/ui/field-context";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

function CalculatedControl({ field, result }: ControlProps<"calculated">) {
  const { id } = useFieldControl({ id: undefined });
  return (
    <output
      id={id}
      className="figures flex min-h-8 items-center rounded-sm bg-sunken px-2.5 font-medium text-base text-strong pointer-coarse:min-h-11"
    >
      <CalculatedValue value={result} currency={field.currency} />
    </output>
  );
}

function CalculatedRead({ field, value }: ReadProps<"calculated">) {
  return <CalculatedValue value={value} currency={field.currency} />;
}

function CalculatedEssentials({ field, onChange, problems }: SettingsProps<"calculated">) {
  return (
    <>
      <ExpressionSetting
        label="Calculation"
        help="For example price * quantity, or sum(items.total)."
        value={field.expression}
        onChange={(expression) => onChange({ expression })}
        error={problems.expression}
      />
      <CurrencySetting
        optional
        value={field.currency}
        onChange={(currency) => onChange({ currency: currency || undefined })}
      />
    </>
  );
}

export const calculatedView: FieldView<"calculated"> = {
  label: "Calculated",
  description: "A result worked out from other fields",
  icon: SquareFunction,
  group: "number",
  keywords: ["formula", "total", "sum", "expression", "computed"],
  initial: { expression: "" },
  isComputed: true,
  Control: CalculatedControl,
  Read: CalculatedRead,
  Essentials: CalculatedEssentials,
};
