import { cva } from "class-variance-authority";
import { cn } from "@/components/ui/cn";
import type { Element } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { elementAppearances } from "../element-appearance";
import { elementTraits } from "../element-traits";
import type { ElementOverlay } from "./overlay";
import { HeatLabel, heatStyle, TokenMark } from "./overlay-marks";

export type FigureState = {
  selected?: boolean;
  /** Severity of the worst problem, shown as the frame's colour. */
  problem?: "error" | "warning" | null;
  overlay?: ElementOverlay;
};

const frame = cva("border bg-panel transition-[border-color,box-shadow]", {
  variants: {
    state: {
      plain: "border-line-strong group-hover/figure:border-muted",
      ahead: "border-line-strong border-dashed",
      visited: "border-accent",
      active: "border-accent ring-2 ring-accent",
      selected: "border-accent ring-2 ring-accent",
      error: "border-danger",
      warning: "border-warning",
    },
  },
});

type FrameState = "plain" | "ahead" | "visited" | "active" | "selected" | "error" | "warning";

function frameState({ selected, problem, overlay }: FigureState): FrameState {
  if (selected) return "selected";
  if (overlay?.token) return "active";
  if (problem) return problem;
  if (overlay?.visited) return "visited";
  return isAhead(overlay) ? "ahead" : "plain";
}

/** Off the path taken so far: drawn dashed, with a fainter icon. Its words stay as legible as the others. */
function isAhead(overlay: ElementOverlay | undefined): boolean {
  return overlay?.visited === false && !overlay.token;
}

type FigureProps = FigureState & { element: Element; summary: string };

/** The drawing of one element at its layout size; events and gateways have their words below. */
export function ElementFigure({ element, summary, ...state }: FigureProps) {
  const { shape } = elementTraits[element.type];
  return (
    <span className="relative block size-full text-left">
      {shape === "activity" ? (
        <ActivityFigure element={element} summary={summary} {...state} />
      ) : (
        <SymbolFigure element={element} summary={summary} {...state} />
      )}
      {state.overlay?.token && <TokenMark {...state.overlay.token} />}
      {state.overlay?.heat && <HeatLabel {...state.overlay.heat} below={shape === "activity"} />}
    </span>
  );
}

function ActivityFigure({ element, summary, ...state }: FigureProps) {
  const { icon: Icon, tile } = elementAppearances[element.type];
  return (
    <span
      style={heatStyle(state.overlay?.heat)}
      className={cn(frame({ state: frameState(state) }), "flex size-full items-center gap-3 rounded-lg px-3")}
    >
      <span
        className={cn(
          "grid size-9 shrink-0 place-items-center rounded-md",
          tile,
          isAhead(state.overlay) && "opacity-60",
        )}
      >
        <Icon aria-hidden="true" className="size-4.5" strokeWidth={1.75} />
      </span>
      <span className="grid min-w-0 flex-1">
        <span className="truncate font-medium text-sm text-strong">{elementTitle(element)}</span>
        <span className="truncate text-muted text-xs">{summary}</span>
      </span>
    </span>
  );
}

function SymbolFigure({ element, summary, ...state }: FigureProps) {
  const { icon: Icon, tile } = elementAppearances[element.type];
  const { shape } = elementTraits[element.type];
  const gateway = shape === "gateway";
  const bold = element.type === "endEvent" && "border-2";
  return (
    <>
      <span
        style={heatStyle(state.overlay?.heat)}
        className={cn(
          frame({ state: frameState(state) }),
          "absolute grid place-items-center",
          tile,
          bold,
          gateway ? "inset-2 rotate-45 rounded-sm" : "inset-0 rounded-full",
          isAhead(state.overlay) && "opacity-60",
        )}
      >
        <Icon aria-hidden="true" className={cn("size-5", gateway && "-rotate-45")} strokeWidth={1.75} />
      </span>
      <span className="absolute top-full left-1/2 mt-1 grid w-36 -translate-x-1/2 text-center">
        <span className="truncate font-medium text-strong text-xs">{elementTitle(element)}</span>
        <span className="line-clamp-1 text-muted text-xs">{summary}</span>
      </span>
    </>
  );
}
