import type { FieldType } from "@/contracts/form";
import type { ReportType } from "@/engine/form/field-entry";
import { fieldRegistry } from "@/engine/form/fields/registry";

/** What kind of value something has, as far as sentences about it care; `other`: nobody knows before it is there. */
export type SubjectKind =
  | "text"
  | "prose"
  | "number"
  | "date"
  | "time"
  | "dateTime"
  | "yesNo"
  | "choice"
  | "list"
  | "rows"
  | "reference"
  | "record"
  | "other";

/** What a sentence can be about: a field, a part of one, or a result. */
export type Subject = {
  /** As expressions name it, such as `total` or `approve.outcome`. */
  path: string;
  label: string;
  /** Where it comes from, where there are several places. */
  origin?: string;
  kind: SubjectKind;
  /** The values that it can have, where they are known. */
  options?: readonly { value: string; label: string }[];
};

const kinds: Record<ReportType, SubjectKind | null> = {
  text: "text",
  prose: "prose",
  number: "number",
  date: "date",
  time: "time",
  dateTime: "dateTime",
  yesNo: "yesNo",
  option: "choice",
  options: "list",
  rows: "rows",
  reference: "reference",
  record: "record",
  none: null,
};

/** Null: fields of the type have no value. */
export function kindOfField(type: FieldType): SubjectKind | null {
  return kinds[fieldRegistry[type].reportType];
}
