import { cva } from "class-variance-authority";
import type { Element } from "@/contracts/process";
import type { ElementOverlay } from "./overlay";

export type FigureState = {
  selected?: boolean;
  /** Severity of the worst problem, shown as the frame's colour. */
  problem?: "error" | "warning" | null;
  overlay?: ElementOverlay;
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
    },
  },
});

type FrameState = "plain" | "ahead" | "visited" | "active" | "selected" | "error" | "warning";

export function frameState({ selected, problem, overlay }: FigureState): FrameState {
  if (selected) return "selected";
  if (overlay?.token) return "active";
  if (problem) return problem;
  if (overlay?.visited) return "visited";
  return isAhead(overlay) ? "ahead" : "plain";
}

/** Off the path taken so far: drawn with a fainter icon. Its words stay as legible as the others. */
export function isAhead(overlay: ElementOverlay | undefined): boolean {
  return overlay?.visited === false && !overlay.token;
}
