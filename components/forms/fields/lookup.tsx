import { TableProperties } from "lucide-react";
import { LookupControl } from "@/components/forms/lookup/lookup-control";
import { LookupFacts } from "@/components/forms/lookup/lookup-facts";
import { LookupSettings } from "@/components/forms/lookup/lookup-settings";
import { recordOf } from "@/engine/form/record-value";
import type { FieldView, ReadProps } from "../field-view";

function LookupRead({ field, value }: ReadProps<"lookup">) {
  const { key, label } = recordOf(value) ?? {};
  return (
    <div className="grid min-w-0 gap-0.5">
      <span className="break-words">{String(label ?? key ?? "")}</span>
      <LookupFacts field={field} value={value} />
    </div>
  );
}

export const lookupView: FieldView<"lookup"> = {
  label: "Lookup",
  description: "A record of one of your data tables, found by typing",
  icon: TableProperties,
  group: "table",
  keywords: ["data table", "reference", "supplier", "cost centre", "product", "search", "autocomplete"],
  initial: { columns: [] },
  Control: LookupControl,
  Read: LookupRead,
  Essentials: LookupSettings,
};
