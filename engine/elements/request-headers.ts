/** A field name (RFC 9110, 5.1). */
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** What the connection itself or Stepwell sets: a process that did would cut requests in two or lose the retry's key. */
const ownHeaders = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "idempotency-key",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** What is wrong with a header's name as the end of a sentence; null when nothing is. */
export function headerNameFault(name: string): string | null {
  if (!headerName.test(name)) return "that is not a header's name: use letters, digits and hyphens";
  return ownHeaders.has(name.toLowerCase()) ? "Stepwell sets that one itself" : null;
}

/** Whether the text can be a field value (RFC 9110, 5.5): a line break would begin a header of its own. */
export function isHeaderValue(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text);
}
