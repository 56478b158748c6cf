import type { Permit } from "@/contracts/throttle";
import type { TurnProgress } from "./types";

/** Where a token stands in its queue, without a full stop: `4th in the queue for "Acme", 3 of 3 at work`. */
export function turnInWords(permit: Permit, progress: TurnProgress | undefined): string {
  const whose = permit.key === null ? "" : ` for "${permit.key}"`;
  const limit = limitInWords({ ...permit, limit: progress?.limit ?? permit.limit, key: null });
  if (progress === undefined) return `${limit}${whose}`;
  const place = `${ordinal(progress.position)} in the queue${whose}`;
  if (permit.kind === "concurrency") return `${place}, ${progress.busy} of ${progress.limit} at work`;
  return `${place}, ${limit}`;
}

/** What a limit says: "at most 3 at a time", "at most 10 starts in 60 s". */
export function limitInWords({ kind, limit, per, key }: Permit): string {
  const each = key === null ? "" : ` for each \`${key}\``;
  if (kind === "concurrency") return `at most ${limit} at a time${each}`;
  return `at most ${limit} ${limit === 1 ? "start" : "starts"} in ${periodInWords(per ?? 1)}${each}`;
}

const units = [
  { seconds: 86_400, name: "day" },
  { seconds: 3_600, name: "hour" },
  { seconds: 60, name: "minute" },
] as const;

/** "minute", "2 hours", "90 seconds": what stands behind "in" or "per". */
export function periodInWords(seconds: number): string {
  const unit = units.find((candidate) => seconds % candidate.seconds === 0);
  const count = unit === undefined ? seconds : seconds / unit.seconds;
  const name = unit?.name ?? "second";
  return count === 1 ? `a ${name}`.replace("a hour", "an hour") : `${count} ${name}s`;
}

function ordinal(place: number): string {
  const tens = place % 100;
  const suffix = tens >= 11 && tens <= 13 ? "th" : ({ 1: "st", 2: "nd", 3: "rd" }[place % 10] ?? "th");
  return `${place}${suffix}`;
}
