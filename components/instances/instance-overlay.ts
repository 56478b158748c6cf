import type { DiagramOverlay } from "@/components/canvas/diagram/overlay";
import type { JournalEvent } from "@/contracts/journal";
import { pathTaken } from "@/engine/why/path-taken";
import type { TokenView } from "@/server/features/instances/get-instance.schema";

/** What the diagram shows of an instance: the path it took, and where it is. */
export function instanceOverlay(
  events: readonly JournalEvent[],
  tokens: readonly TokenView[],
): DiagramOverlay {
  const here = Map.groupBy(tokens, (token) => token.element);
  return {
    visited: pathTaken(events),
    tokens: [...here].map(([element, at]) => ({
      element,
      count: at.length,
      tone: at.some((token) => token.incident !== null) ? "danger" : "accent",
    })),
  };
}
