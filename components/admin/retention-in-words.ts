import { formatNumber } from "@/components/ui/format-number";
import { formatDate } from "@/components/ui/format-time";
import type { Option } from "@/components/ui/select";
import type { RetentionPreview } from "@/server/features/retention/retention.schema";

const CHOICES = [1, 3, 6, 12, 24, 36, 60, 84, 120];

export function monthsInWords(months: number): string {
  if (months % 12 === 0) return months === 12 ? "a year" : `${months / 12} years`;
  return months === 1 ? "a month" : `${months} months`;
}

/** The usual choices, and the one that is set if it is another. */
export function retentionOptions(set: number | null): Option[] {
  const choices =
    set === null || CHOICES.includes(set) ? CHOICES : [...CHOICES, set].toSorted((a, b) => a - b);
  return [
    { value: "null", label: "For ever" },
    ...choices.map((months) => ({ value: String(months), label: `For ${monthsInWords(months)}` })),
  ];
}

/** What a choice would delete soon, as a sentence. */
export function whatGoes(
  preview: RetentionPreview | undefined,
  locale: { language: string; timeZone: string },
): string {
  if (preview === undefined) return "Finished requests that are older are deleted within the next hours.";
  const { requests, limit, before } = preview;
  if (requests === 0) return "Nothing is that old yet, so nothing is deleted now.";
  const count = formatNumber(requests, { language: locale.language });
  const many =
    requests >= limit ? `At least ${count} requests` : requests === 1 ? "One request" : `${count} requests`;
  return `${many} that ended before ${formatDate(before, locale)} ${requests === 1 ? "is" : "are"} deleted within the next hours.`;
}
