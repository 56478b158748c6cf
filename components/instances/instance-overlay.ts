import type { DiagramOverlay } from "@/components/canvas/diagram/overlay";
import type { TokenView } from "@/server/features/instances/get-instance.schema";

/** What the diagram shows of an instance: the path it took, and where it is. */
export function instanceOverlay(
  visited: NonNullable<DiagramOverlay["visited"]>,
  tokens: readonly Pick<TokenView, "element" | "incident">[],
): DiagramOverlay {
  const here = Map.groupBy(tokens, (token) => token.element);
  return {
    visited,
    tokens: [...here].map(([element, at]) => ({
      element,
      count: at.length,
      tone: at.some((token) => token.incident !== null) ? "danger" : "accent",
    })),
  };
}
