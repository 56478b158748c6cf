import type { FieldValues, Path, UseFormSetError } from "react-hook-form";
import { isAppClientError } from "@/components/trpc";
import { sentenceOf } from "./sentence-of";

/** Puts the server's complaints at the fields they belong to, and the rest at the form. */
export function showFailure<Values extends FieldValues>(
  error: unknown,
  fields: readonly Path<Values>[],
  setError: UseFormSetError<Values>,
): void {
  const complaints: Record<string, string[]> = isAppClientError(error) ? (error.data?.fieldErrors ?? {}) : {};
  const known = fields.filter((field) => complaints[field]?.[0]);
  for (const field of known) {
    setError(field, { message: complaints[field]?.[0] }, { shouldFocus: true });
  }
  if (known.length === 0) {
    setError("root", { message: sentenceOf(error) });
  }
}
