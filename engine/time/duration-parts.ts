/** The parts of an ISO 8601 duration as contracts/process.ts admits it. */
export interface DurationParts {
  years: number;
  months: number;
  weeks: number;
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** The parts, or null when the text is no such duration. */
export function durationParts(text: string): DurationParts | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return { years, months, weeks, days, hours, minutes, seconds };
}

/** The duration in words: "2 days", "1 hour 30 minutes". */
export function durationInWords(text: string): string {
  const parts = durationParts(text);
  if (parts === null) return text;
  const words = Object.entries(parts)
    .filter(([, amount]) => amount > 0)
    .map(([unit, amount]) => `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`);
  return words.length > 0 ? words.join(" ") : "no time";
}
