import type { Refusal } from "@/engine/instance/types";
import { AppError } from "@/server/errors";

/** The engine's refusal of a start as the sender is told: 422 with the fields, or 403 when hooks may not start it. */
export function explainRefusal({ code, message, fieldErrors = {} }: Refusal): AppError {
  if (code !== "invalidSubmission") {
    return new AppError("FORBIDDEN", message);
  }
  return new AppError("REFUSED", message, {
    fieldErrors: Object.fromEntries(
      Object.entries(fieldErrors).map(([field, complaint]) => [field, [complaint]]),
    ),
  });
}
