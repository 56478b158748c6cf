/** What stands in a line of an export: figures and days plain, so that they can be reckoned with, everything else as people read it. */

import type { Field, FieldOf } from "@/contracts/form";
import { isTagged, type Value } from "@/contracts/value";
import { type FormatContext, fieldTitle, isEmptyValue } from "@/engine/form/field-entry";
import { fieldRegistry } from "@/engine/form/fields/registry";
import { formatValue } from "@/engine/form/format-value";
import { recordOf } from "@/engine/form/record-value";
import { dateTimeFormat } from "@/engine/intl-formats";
import { guarded } from "../interchange/csv-line";

/** The unit stands in the head, since the cells below have figures only. */
export function headOf(field: Field): string {
  const unit = "currency" in field && field.currency ? ` (${field.currency})` : "";
  return guarded(`${fieldTitle(field)}${field.type === "percent" ? " (%)" : unit}`);
}

export function cellOf(field: Field, value: Value | undefined, context: FormatContext): string {
  if (value === undefined || isEmptyValue(value)) return "";
  switch (fieldRegistry[field.type].reportType) {
    case "number":
      return plain(value) ?? guarded(formatValue(field, value, context));
    case "date":
    case "time":
      return isTagged(value) ? value.lexical : guarded(formatValue(field, value, context));
    case "dateTime":
      return isTagged(value) ? momentText(new Date(value.lexical), context.timeZone) : "";
    default:
      return guarded(
        field.type === "lineItems" ? rowsText(field, value) : formatValue(field, value, context),
      );
  }
}

/** "2026-03-31 14:30:00" on the clock of the zone. */
export function momentText(moment: Date, timeZone = "UTC"): string {
  if (Number.isNaN(moment.getTime())) return "";
  const format = dateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return format.format(moment);
}

function plain(value: Value | undefined): string | null {
  if (typeof value === "number") return String(value);
  return isTagged(value) && value["@type"] === "number" ? value.lexical : null;
}

/** "Item: Chair, Quantity: 2 | Item: Desk, Quantity: 1". */
function rowsText(field: FieldOf<"lineItems">, value: Value): string {
  if (!Array.isArray(value)) return "";
  const rows = value.map((row) => {
    const cells = recordOf(row) ?? {};
    return field.columns
      .flatMap(({ key, label }) => {
        const cell = Object.hasOwn(cells, key) ? cells[key] : undefined;
        return isEmptyValue(cell) ? [] : [`${label || key}: ${plain(cell) ?? String(cell)}`];
      })
      .join(", ");
  });
  return rows.join(" | ");
}
