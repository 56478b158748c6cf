import { Table2 } from "lucide-react";
import { LineItemsControl } from "@/components/forms/line-items/line-items-control";
import { LineItemsRead } from "@/components/forms/line-items/line-items-read";
import { ColumnsSetting } from "@/components/forms/settings/columns-setting";
import { NumberSetting } from "@/components/forms/settings/number-setting";
import type { FieldView, SettingsProps } from "../field-view";

function LineItemsEssentials({ field, onChange, problems }: SettingsProps<"lineItems">) {
  return (
    <ColumnsSetting
      columns={field.columns}
      onChange={(columns) => onChange({ columns })}
      problems={problems}
    />
  );
}

function LineItemsMore({ field, onChange, problems }: SettingsProps<"lineItems">) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <NumberSetting
        label="Rows at least"
        value={field.minRows}
        onChange={(minRows) => onChange({ minRows: minRows ?? 0 })}
        limits={{ min: 0, max: 500, whole: true }}
        error={problems.minRows}
      />
      <NumberSetting
        label="Rows at most"
        value={field.maxRows}
        onChange={(maxRows) => onChange({ maxRows: maxRows ?? 100 })}
        limits={{ min: 1, max: 500, whole: true }}
        error={problems.maxRows}
      />
    </div>
  );
}

export const lineItemsView: FieldView<"lineItems"> = {
  label: "Line items",
  description: "A small table: articles, quantities, prices",
  icon: Table2,
  group: "table",
  keywords: ["table", "rows", "repeat", "order", "positions", "grid", "spreadsheet"],
  initial: {
    columns: [
      { type: "text", key: "article", label: "Article", required: true },
      { type: "number", key: "quantity", label: "Quantity", required: true },
      { type: "currency", key: "unit_price", label: "Unit price", required: true, currency: "EUR" },
      {
        type: "calculated",
        key: "total",
        label: "Total",
        expression: "quantity * unit_price",
        currency: "EUR",
      },
    ],
    minRows: 1,
    maxRows: 100,
  },
  isGroup: () => true,
  Control: LineItemsControl,
  Read: LineItemsRead,
  Essentials: LineItemsEssentials,
  More: LineItemsMore,
};
