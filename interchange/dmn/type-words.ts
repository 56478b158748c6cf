/** Names that FEEL's number has in files of Camunda. */
const numbers = new Set(["integer", "long", "double"]);

export function meansNumber(typeName: string): boolean {
  return numbers.has(typeName);
}

/** DMN 1.1 wrote names of types without spaces. */
const oldNames: ReadonlyMap<string, string> = new Map([
  ["dateTime", "date and time"],
  ["dayTimeDuration", "days and time duration"],
  ["daysAndTimeDuration", "days and time duration"],
  ["yearMonthDuration", "years and months duration"],
  ["yearsAndMonthsDuration", "years and months duration"],
]);

/** The present name of a type of FEEL. */
export function currentTypeName(name: string): string {
  return oldNames.get(name) ?? name;
}
