import type { Refusal } from "@/engine/instance/types";
import { AppError, type ErrorCode } from "@/server/errors";

const codes: Record<Refusal["code"], ErrorCode> = {
  tokenGone: "CONFLICT",
  alreadyEnded: "CONFLICT",
  notWaiting: "CONFLICT",
  invalidSubmission: "REFUSED",
  invalidOutcome: "REFUSED",
  notAllowed: "FORBIDDEN",
};

/** The engine's refusal as the error that people and systems get. */
export function refusalError(refusal: Refusal): AppError {
  const fieldErrors = Object.fromEntries(
    Object.entries(refusal.fieldErrors ?? {}).map(([field, message]) => [field, [message]]),
  );
  return new AppError(codes[refusal.code], refusal.message, {
    refusal: refusal.code,
    ...(refusal.element && { element: refusal.element }),
    ...(refusal.fieldErrors && { fieldErrors }),
  });
}
