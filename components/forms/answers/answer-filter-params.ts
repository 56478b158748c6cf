import {
  type SubmissionFilter,
  SubmissionFilterSchema,
} from "@/server/features/submissions/submissions.schema";

/** The filter that stands in the address; what cannot be read is none. */
export function readAnswerFilter(params: URLSearchParams): SubmissionFilter {
  const text = params.get("filter");
  if (text === null) return {};
  try {
    const read = SubmissionFilterSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

/** The address's query for a filter, so that it can be shared. */
export function writeAnswerFilter(filter: SubmissionFilter): string {
  const said = Object.entries(filter).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  if (said.length === 0) return "";
  return new URLSearchParams({ filter: JSON.stringify(Object.fromEntries(said)) }).toString();
}
