const units = [
  { name: "d", ms: 86_400_000 },
  { name: "h", ms: 3_600_000 },
  { name: "min", ms: 60_000 },
  { name: "s", ms: 1_000 },
] as const;

/** The two largest units that say something: 93,784,000 ms is "1 d 2 h". Below a second, milliseconds. */
export function formatDuration(ms: number): string {
  if (ms < 0) return `-${formatDuration(-ms)}`;
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  const first = units.findIndex((unit) => ms >= unit.ms);
  const large = units[first];
  const small = units[first + 1];
  if (!large) return "0 s";
  if (!small) return `${Math.round(ms / 100) / 10} s`;
  const inSmall = Math.round(ms / small.ms);
  const perLarge = large.ms / small.ms;
  const [whole, rest] = [Math.floor(inSmall / perLarge), inSmall % perLarge];
  return rest === 0 || whole >= 10
    ? `${whole} ${large.name}`
    : `${whole} ${large.name} ${rest} ${small.name}`;
}

/** For figures that there may be none of. */
export const durationOrDash = (ms: number | null): string => (ms === null ? "–" : formatDuration(ms));
