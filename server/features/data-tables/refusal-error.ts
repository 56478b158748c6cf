import { AppError, type ErrorCode } from "@/server/errors";
import type { RecordRefusal } from "./change-records";

const codes: Record<RecordRefusal["code"], ErrorCode> = {
  invalid: "INVALID_INPUT",
  taken: "CONFLICT",
  changed: "CONFLICT",
  gone: "CONFLICT",
  full: "REFUSED",
};

/** What keeps records from being changed, said at the cells: `fieldErrors` goes by `<record id>.<column key>`. */
export function refusalError(refusals: readonly RecordRefusal[]): AppError {
  const [first] = refusals;
  const fieldErrors: Record<string, string[]> = {};
  for (const { recordId, column, message } of refusals) {
    const place = column === undefined ? recordId : `${recordId}.${column}`;
    fieldErrors[place] = [...(fieldErrors[place] ?? []), message];
  }
  const more = refusals.length > 1 ? ` And ${refusals.length - 1} more.` : "";
  const message = `${first?.message ?? "The records could not be changed."}${more} Nothing was saved.`;
  return new AppError(first ? codes[first.code] : "CONFLICT", message, { fieldErrors });
}
