import type { Tone } from "@/components/ui/badge";
import type { ChangeKind } from "@/engine/compare/change";

/** What a live or measured process shows on its diagram. */
export type DiagramOverlay = {
  /** Places where work stands now, and how much. */
  tokens?: readonly { element: string; count: number; tone: Tone }[];
  /** Where the instance has been; everything else is drawn fainter. */
  visited?: { elements: readonly string[]; flows: readonly string[] };
  /** A figure at elements, `value` from 0 (cool) to 1 (hot). */
  heat?: Readonly<Record<string, { value: number; label: string }>>;
  /** What became of elements and flows from one version to another. */
  changes?: {
    elements: Readonly<Record<string, ChangeKind>>;
    flows: Readonly<Record<string, ChangeKind>>;
  };
};

/** The overlay's part that concerns one element. */
export type ElementOverlay = {
  token: { count: number; tone: Tone } | null;
  /** Null: the overlay says nothing about the path. */
  visited: boolean | null;
  /** Something stands inside of it. */
  isAtWork: boolean;
  heat: { value: number; label: string } | null;
  change: ChangeKind | null;
};

/** `inside`: the element with all that stands inside of it, where that may be something. */
export function overlayOf(
  element: string,
  overlay: DiagramOverlay | undefined,
  inside?: ReadonlySet<string>,
): ElementOverlay {
  return {
    isAtWork: overlay?.tokens?.some((token) => inside?.has(token.element)) ?? false,
    token: overlay?.tokens?.find((token) => token.element === element) ?? null,
    visited: overlay?.visited ? overlay.visited.elements.includes(element) : null,
    heat: overlay?.heat?.[element] ?? null,
    change: overlay?.changes?.elements[element] ?? null,
  };
}

/** What the overlay says of an element, for people who do not see the drawing. */
export function overlayInWords({ token, visited, isAtWork, heat, change }: ElementOverlay): string {
  const parts = [
    token && (token.count === 1 ? "active now" : `${token.count} active now`),
    !token && isAtWork && "at work",
    !token && !isAtWork && visited && "done",
    heat?.label,
    change,
  ];
  return parts.filter(Boolean).join(", ");
}
