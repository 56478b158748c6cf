import { colourIndex } from "@/components/ui/avatar";

/** The colour in which somebody is shown wherever they are; never the first, which looks like one's own selection. */
export function personColour(name: string): string {
  return `var(--color-chart-${(colourIndex(name) % 6) + 2})`;
}
