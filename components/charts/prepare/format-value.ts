import type { Locale } from "@/components/ui/default-locale";
import { formatDuration } from "@/components/ui/format-duration";
import {
  formatBytes,
  formatCompact,
  formatMoney,
  formatNumber,
  formatPercent,
} from "@/components/ui/format-number";
import type { ChartUnit } from "../chart-data";

/** The exact value with its unit, as a tooltip and the table view say it. */
export function formatValue(value: number | null, unit: ChartUnit, { language }: Locale): string {
  if (value === null) return "–";
  switch (unit.kind) {
    case "count":
    case "number":
      return `${formatNumber(value, { language })} ${unit.name}`;
    case "duration":
      return formatDuration(value);
    case "share":
      return formatPercent(value, language);
    case "bytes":
      return formatBytes(value, language);
    case "money":
      return formatMoney(value, unit.currency, language);
  }
}

/** The short form on an axis or beside a bar; the unit stands once, under the title. */
export function formatAxisValue(value: number, unit: ChartUnit, { language }: Locale): string {
  switch (unit.kind) {
    case "count":
    case "number":
    case "money":
      return formatCompact(value, language);
    case "duration":
      return value === 0 ? "0" : formatDuration(value);
    case "share":
      return formatPercent(value, language);
    case "bytes":
      return formatBytes(value, language).replace(/\.0 /, " ");
  }
}

/** What the axis counts, for the line under the title. */
export function unitName(unit: ChartUnit): string {
  switch (unit.kind) {
    case "count":
    case "number":
      return unit.name;
    case "duration":
      return "duration";
    case "share":
      return "share";
    case "bytes":
      return "size";
    case "money":
      return unit.currency;
  }
}
