import { cva, type VariantProps } from "class-variance-authority";
import type { Element } from "@/contracts/process";
import type { ElementOverlay } from "./overlay";

export type FigureState = {
  selected?: boolean;
  /** Severity of the worst problem, shown as the frame's colour. */
  problem?: "error" | "warning" | null;
  overlay?: ElementOverlay;
  /** A sub-process that is drawn as a step, without its inside. */
  closed?: boolean;
};

export type FigureProps = FigureState & { element: Element; summary: string };

/** The frame of a figure. Colour tells the state; whether it is dashed or double is the figure's own. */
export const figureFrame = cva("border bg-panel transition-[border-color,box-shadow]", {
  variants: {
    state: {
      plain: "border-line-strong group-hover/figure:border-muted",
      ahead: "border-line-strong",
      visited: "border-accent",
      active: "border-accent ring-2 ring-accent",
      selected: "border-accent ring-2 ring-accent",
      error: "border-danger",
      warning: "border-warning",
      added: "border-2 border-success",
      changed: "border-2 border-info",
      removed: "border-2 border-danger border-dashed",
    },
  },
});

type FrameState = NonNullable<VariantProps<typeof figureFrame>["state"]>;

export function frameState({ selected, problem, overlay }: FigureState): FrameState {
  if (selected) return "selected";
  if (overlay?.token) return "active";
  if (overlay?.change) return overlay.change;
  if (problem) return problem;
  if (overlay?.visited) return "visited";
  return isAhead(overlay) ? "ahead" : "plain";
}

/** Off the path taken so far: drawn with a fainter icon. Its words stay as legible as the others. */
export function isAhead(overlay: ElementOverlay | undefined): boolean {
  return overlay?.visited === false && !overlay.token;
}
