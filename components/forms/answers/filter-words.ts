import type { Field } from "@/contracts/form";
import { fieldTitle } from "@/engine/form/field-entry";
import { fieldRegistry } from "@/engine/form/fields/registry";
import type { FormColumns } from "@/server/features/submissions/get-form-columns.schema";
import {
  type FieldFilter,
  needsValue,
  operatorsByReport,
  type SubmissionFilter,
  submissionOperators,
} from "@/server/features/submissions/submissions.schema";
import type { AnswerNames } from "./answer-cell";

/** One condition of a filter in words, and the filter without it. */
export type FilterPart = { words: string; without: SubmissionFilter };

/** The filter, part by part; the text that is searched for stands in its own box. */
export function filterParts(
  filter: SubmissionFilter,
  { columns, places }: FormColumns,
  names: AnswerNames,
): FilterPart[] {
  const { processId, element, version, from, to, fields = [] } = filter;
  const parts: FilterPart[] = [];
  if (processId) {
    const place = places.find((candidate) => candidate.processId === processId);
    const step = places.find(
      (candidate) => candidate.processId === processId && candidate.element === element,
    );
    parts.push({
      words: [place?.processName ?? "Another process", step?.stepName].filter(Boolean).join(": "),
      without: { ...filter, processId: undefined, element: undefined },
    });
  }
  if (version) parts.push({ words: `Version ${version}`, without: { ...filter, version: undefined } });
  if (from || to) {
    const words = [from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(" ");
    parts.push({ words: `Submitted ${words}`, without: { ...filter, from: undefined, to: undefined } });
  }
  fields.forEach((each, index) => {
    const field = columns.find((column) => column.field.key === each.field)?.field;
    parts.push({
      words: fieldFilterWords(each, field, names),
      without: { ...filter, fields: fields.filter((_, other) => other !== index) },
    });
  });
  return parts;
}

/** "Amount is greater than 1000". */
export function fieldFilterWords(
  { field: key, operator, value }: FieldFilter,
  field: Field | undefined,
  names: AnswerNames,
): string {
  const about = `${field ? fieldTitle(field) : key} ${submissionOperators[operator]}`;
  if (!needsValue(operator)) return about;
  const option = optionsOf(field)?.find((candidate) => candidate.value === value);
  return `${about} ${option?.label || names[value] || value}`;
}

/** What a field's answers are chosen from; undefined where they are typed. */
export function optionsOf(field: Field | undefined): readonly { value: string; label: string }[] | undefined {
  if (field?.type === "yesNo") {
    return [
      { value: "yes", label: "Yes" },
      { value: "no", label: "No" },
    ];
  }
  return field !== undefined && "options" in field && Array.isArray(field.options)
    ? field.options
    : undefined;
}

/** Whether the condition says enough to be asked. */
export function isCompleteFilter({ operator, value }: FieldFilter): boolean {
  return !needsValue(operator) || value.trim() !== "";
}

/** A new condition about a field: the first thing that can be asked of it. */
export function newFilter(field: Field): FieldFilter {
  const [operator = "filled"] = operatorsByReport[fieldRegistry[field.type].reportType];
  return { field: field.key, operator, value: "" };
}
