import { isAppClientError } from "@/components/trpc";

const UNREACHABLE = "The server cannot be reached just now. Try again in a moment.";

/** What to tell people about a failure: the server's own sentence, the screen's own, or that nobody answered. */
export function sentenceOf(error: unknown): string {
  if (isAppClientError(error)) return error.data ? error.message : UNREACHABLE;
  return error instanceof Error ? error.message : UNREACHABLE;
}
