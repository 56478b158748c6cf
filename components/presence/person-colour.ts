import { colourIndex } from "@/components/ui/avatar";

/** The colour in which somebody is shown wherever they are. */
export function personColour(name: string): string {
  return `var(--color-chart-${colourIndex(name)})`;
}
