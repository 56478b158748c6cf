const nul = String.fromCharCode(0);

/** Text as PostgreSQL's jsonb can hold it: without NUL characters and unpaired surrogates. */
export function storableText(text: string): string {
  return text.includes(nul) ? text.replaceAll(nul, "").toWellFormed() : text.toWellFormed();
}
