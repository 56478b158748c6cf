/** Answers that say "not now" (RFC 9110, 8470, 6585); every other 4xx would come again. */
const PASSING = new Set([408, 425, 429]);

/** Whether another try would get the same failure. What the step's own policy names goes before the usual. */
export function isFinalStatus(
  status: number,
  { finalStatuses, retryStatuses }: { finalStatuses?: number[]; retryStatuses?: number[] },
): boolean {
  if (finalStatuses?.includes(status)) return true;
  if (retryStatuses?.includes(status)) return false;
  return status < 500 && !PASSING.has(status);
}
