/**
 * How long the other side asks to be left alone: seconds or a date (RFC 9110, 10.2.3), as milliseconds from `now`.
 * Undefined without a header, and for one that says nothing or names the past. Whoever waits caps it.
 */
export function readRetryAfter(header: string | string[] | undefined, now: number): number | undefined {
  const text = (Array.isArray(header) ? header[0] : header)?.trim();
  if (text === undefined || text === "") return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}
