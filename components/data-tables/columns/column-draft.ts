import { type TableColumn, TableColumnSchema, type TableColumnType } from "@/contracts/data-table";
import type { Option } from "@/contracts/form";

/** A column while it is being set up: its parts of all types, so that changing the type back loses nothing. */
export interface ColumnDraft {
  key: string;
  label: string;
  type: TableColumnType;
  required: boolean;
  decimals: number | undefined;
  options: Option[];
  /** Not in the table yet. */
  isNew: boolean;
}

export function draftOf(column: TableColumn): ColumnDraft {
  return {
    key: column.key,
    label: column.label,
    type: column.type,
    required: column.required,
    decimals: column.type === "number" ? column.decimals : undefined,
    options: column.type === "choice" ? column.options : [],
    isNew: false,
  };
}

export function newDraft(taken: readonly string[]): ColumnDraft {
  const label = "New column";
  const key = freeKey(label, taken);
  return { key, label, type: "text", required: false, decimals: undefined, options: [], isNew: true };
}

/** The column, or what is wrong with it. */
export function columnOf({
  isNew: _,
  decimals,
  options,
  ...draft
}: ColumnDraft): ReturnType<typeof TableColumnSchema.safeParse> {
  const more = draft.type === "number" ? { decimals } : draft.type === "choice" ? { options } : {};
  return TableColumnSchema.safeParse({ ...draft, ...more });
}

/** A name for expressions, made of the label: "Payment days" becomes paymentDays. */
export function freeKey(label: string, taken: readonly string[]): string {
  const words = label
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z0-9\s_]/g, "")
    .trim()
    .split(/\s+/);
  const camel = words
    .map((word, index) =>
      index === 0
        ? word.charAt(0).toLowerCase() + word.slice(1)
        : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join("")
    .slice(0, 60);
  const stem = /^[A-Za-z_]/.test(camel) ? camel : `column${camel}`;
  const used = new Set([...taken, "id", "found"]);
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? stem : `${stem}${number}`;
    if (!used.has(key)) return key;
  }
}

/** Options as lines of text, and back. */
export const optionsText = (options: readonly Option[]) =>
  options.map(({ label, value }) => label || value).join("\n");

/** A line that was there keeps its value, so that records keep their choice. */
export function readOptions(text: string, known: readonly Option[]): Option[] {
  const labels = [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
  return labels.map(
    (label) => known.find((option) => (option.label || option.value) === label) ?? { value: label, label },
  );
}
