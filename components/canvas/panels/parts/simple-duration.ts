/** The durations that people set with a number and a unit. */
export const durationUnits = [
  { value: "minutes", label: "minutes" },
  { value: "hours", label: "hours" },
  { value: "days", label: "days" },
  { value: "weeks", label: "weeks" },
] as const;
export type DurationUnit = (typeof durationUnits)[number]["value"];
export type SimpleDuration = { amount: number; unit: DurationUnit };

const frames: Record<DurationUnit, [string, string]> = {
  minutes: ["PT", "M"],
  hours: ["PT", "H"],
  days: ["P", "D"],
  weeks: ["P", "W"],
};

/** ISO 8601. */
export function printDuration({ amount, unit }: SimpleDuration): string {
  const [before, after] = frames[unit];
  return `${before}${amount}${after}`;
}

/** Null for a duration of several parts, which only its text can show. */
export function parseDuration(text: string): SimpleDuration | null {
  for (const { value: unit } of durationUnits) {
    const [before, after] = frames[unit];
    const match = new RegExp(`^${before}(\\d+)${after}$`).exec(text);
    if (match?.[1]) return { amount: Number(match[1]), unit };
  }
  return null;
}
