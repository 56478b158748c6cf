import type { DiagramOverlay } from "@/components/canvas/diagram/overlay";
import type { JournalEvent } from "@/contracts/journal";
import type { TokenView } from "@/server/features/instances/get-instance.schema";

/** What the diagram shows of an instance: the path it took, and where it is. */
export function instanceOverlay(
  events: readonly JournalEvent[],
  tokens: readonly TokenView[],
): DiagramOverlay {
  const elements = new Set<string>();
  const flows = new Set<string>();
  for (const event of events) {
    if (event.type === "elementEntered") {
      elements.add(event.element);
      if (event.via) flows.add(event.via);
    }
  }
  const here = Map.groupBy(tokens, (token) => token.element);
  return {
    visited: { elements: [...elements], flows: [...flows] },
    tokens: [...here].map(([element, at]) => ({
      element,
      count: at.length,
      tone: at.some((token) => token.incident !== null) ? "danger" : "accent",
    })),
  };
}
