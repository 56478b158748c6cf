/**
 * The grammar knows `list<T>` but not DMN 1.5's `range<T>`. Both are read the same, so before parsing a `range<` in the
 * place of a type becomes `list <`, which is as long; `isRangeType` looks at the original text to tell them apart.
 */
const rangeType = /((?:\binstance\s+of|<|->|,)\s*)range<|(:\s*)range<(?=[^<>"]*>\s*[,)])/g;

export function hideRangeTypes(source: string): string {
  if (!source.includes("range<")) return source;
  return source.replace(
    rangeType,
    (_match, typePlace = "", parameterPlace = "") => `${typePlace}${parameterPlace}list <`,
  );
}

export function isRangeType(source: string, from: number): boolean {
  return source.startsWith("range<", from);
}
