import { isAppClientError } from "@/components/trpc";
import type { SaveFailure } from "./autosave";

/** What a failed save means for autosave: try again, ask people, or give up. */
export function explainSaveFailure(error: unknown): SaveFailure {
  const data = isAppClientError(error) ? error.data : undefined;
  if (!isAppClientError(error) || !data || data.httpStatus >= 500) return { kind: "offline" };
  return { kind: data.appCode === "CONFLICT" ? "conflict" : "refused", message: error.message };
}
