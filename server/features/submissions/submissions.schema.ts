import { z } from "zod";
import { KeySchema } from "@/contracts/form";
import type { ReportType } from "@/engine/form/field-entry";

/** What can be asked of a field, in the words of the person who asks. */
export const submissionOperators = {
  contains: "contains",
  is: "is",
  isNot: "is not",
  startsWith: "starts with",
  greater: "is greater than",
  atLeast: "is at least",
  less: "is less than",
  atMost: "is at most",
  before: "is before",
  after: "is after",
  includes: "includes",
  includesNot: "does not include",
  filled: "is filled in",
  empty: "is empty",
} as const;
export type SubmissionOperator = keyof typeof submissionOperators;

const presence = ["filled", "empty"] as const;
const text: readonly SubmissionOperator[] = ["contains", "is", "isNot", "startsWith", ...presence];
const time: readonly SubmissionOperator[] = ["is", "before", "after", ...presence];

/** What can be asked, by the type under which a field is reported; the most usual first. */
export const operatorsByReport: Readonly<Record<ReportType, readonly SubmissionOperator[]>> = {
  text,
  prose: ["contains", ...presence],
  number: ["is", "isNot", "greater", "atLeast", "less", "atMost", ...presence],
  date: time,
  time,
  dateTime: time,
  yesNo: ["is", ...presence],
  option: ["is", "isNot", ...presence],
  options: ["includes", "includesNot", ...presence],
  reference: ["is", "isNot", ...presence],
  rows: ["contains", ...presence],
  record: ["contains", ...presence],
  none: [],
};

export function needsValue(operator: SubmissionOperator): boolean {
  return operator !== "filled" && operator !== "empty";
}

const operatorNames = Object.keys(submissionOperators) as [SubmissionOperator, ...SubmissionOperator[]];

export const FieldFilterSchema = z.object({
  field: KeySchema,
  operator: z.enum(operatorNames),
  /** As it is typed: a number with a point, a day as 2026-03-31, yes or no, the value of an option, the id of a member. */
  value: z.string().max(500).default(""),
});
export type FieldFilter = z.infer<typeof FieldFilterSchema>;

const DaySchema = z.iso.date();

export const SubmissionFilterSchema = z.object({
  processId: z.uuid().optional(),
  /** The step, or the start, by its element; with its process. */
  element: z.string().max(200).optional(),
  /** Version of the form, by number. */
  version: z.int().min(1).optional(),
  /** First and last day on which it was submitted, on the member's clock. */
  from: DaySchema.optional(),
  to: DaySchema.optional(),
  /** Somewhere in what was filled in, or in the request's title or reference. */
  search: z.string().trim().max(200).optional(),
  /** All of them hold. */
  fields: z.array(FieldFilterSchema).max(20).optional(),
});
export type SubmissionFilter = z.infer<typeof SubmissionFilterSchema>;

/** A field's key, or when it was submitted. */
export const SUBMITTED_AT = "@submittedAt";
export const SubmissionSortSchema = z.object({
  by: z.union([KeySchema, z.literal(SUBMITTED_AT)]).default(SUBMITTED_AT),
  descending: z.boolean().default(true),
});
export type SubmissionSort = z.infer<typeof SubmissionSortSchema>;
