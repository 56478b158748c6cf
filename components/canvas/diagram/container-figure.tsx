import { cn } from "@/components/ui/cn";
import { elementTitle } from "@/engine/elements/element-title";
import { elementAppearances } from "../element-appearance";
import { elementTraits } from "../element-traits";
import { type FigureProps, figureFrame, frameState, isAhead } from "./figure-state";
import { LoopMark } from "./loop-mark";
import { heatStyle } from "./overlay-marks";

/** A sub-process: a box with its title above what is inside, which the canvas draws on top of it. */
export function ContainerFigure({ element, summary: _, ...state }: FigureProps) {
  const { icon: Icon, tile } = elementAppearances[element.type];
  const { frame } = elementTraits[element.type];
  const look = frameState(state);
  return (
    <span
      style={heatStyle(state.overlay?.heat)}
      className={cn(
        figureFrame({ state: look }),
        "block size-full rounded-lg bg-page",
        isAhead(state.overlay) && "border-dashed",
        frame === "dashed" && cn("border-dashed", look === "plain" && "border-muted"),
      )}
    >
      {frame === "double" && (
        <span aria-hidden="true" className="absolute inset-1 rounded-md border border-line-strong" />
      )}
      <span className="flex h-11 min-w-0 items-center gap-2 px-3">
        <span
          className={cn(
            "grid size-6 shrink-0 place-items-center rounded-sm",
            tile,
            isAhead(state.overlay) && "opacity-60",
          )}
        >
          <Icon aria-hidden="true" className="size-3.5" strokeWidth={1.75} />
        </span>
        <span className="truncate font-medium text-sm text-strong">{elementTitle(element)}</span>
      </span>
      <LoopMark element={element} />
    </span>
  );
}
