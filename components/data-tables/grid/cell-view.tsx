"use client";

import { Check, Minus } from "lucide-react";
import { useLocale } from "@/components/ui/locale-provider";
import type { TableColumn } from "@/contracts/data-table";
import { isTagged, type Value } from "@/contracts/value";
import { cellText } from "@/engine/data-table/read-cell";
import { decimalOf, formatDecimal } from "@/engine/form/decimal-text";
import { dateTimeFormat } from "@/engine/intl-formats";

/** A cell as people read it. */
export function CellView({ value, column }: { value: Value | undefined; column: TableColumn }) {
  const { language } = useLocale();
  if (value === null || value === undefined) return null;
  switch (column.type) {
    case "number": {
      const decimal = decimalOf(value);
      return <span className="figures">{decimal && formatDecimal(decimal, language, column.decimals)}</span>;
    }
    case "yesNo":
      return value === true ? (
        <span className="inline-flex items-center gap-1.5">
          <Check aria-hidden="true" className="size-3.5 text-success-text" />
          Yes
        </span>
      ) : (
        <span className="inline-flex items-center gap-1.5 text-muted">
          <Minus aria-hidden="true" className="size-3.5" />
          No
        </span>
      );
    case "date":
      return <span className="figures">{isTagged(value) ? dateText(value.lexical, language) : ""}</span>;
    default:
      return cellText(value, column);
  }
}

function dateText(lexical: string, language: string): string {
  const format = dateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  return format.format(new Date(`${lexical}T00:00:00Z`));
}
