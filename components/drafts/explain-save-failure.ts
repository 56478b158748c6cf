import { ZodError } from "zod";
import { isAppClientError } from "@/components/trpc";
import type { SaveFailure } from "./draft-sync";

/** What a failed save means: try again by itself, bring in what others did, ask people to sign in, or give up. */
export function explainSaveFailure(error: unknown): SaveFailure {
  // The contract is checked before sending; the server would refuse it too, in a worse sentence.
  if (error instanceof ZodError) {
    return { kind: "refused", message: "Something is longer or larger than allowed." };
  }
  const data = isAppClientError(error) ? error.data : undefined;
  if (!isAppClientError(error) || !data) return { kind: "offline" };
  if (data.httpStatus >= 500) return { kind: "away", retryAfter: data.retryAfter };
  switch (data.appCode) {
    case "CONFLICT":
      return { kind: "conflict" };
    case "UNAUTHENTICATED":
      return { kind: "signedOut" };
    case "TOO_MANY_REQUESTS":
      return { kind: "busy", retryAfter: data.retryAfter };
    default:
      return { kind: "refused", message: error.message };
  }
}
