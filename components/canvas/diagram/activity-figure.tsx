import { cn } from "@/components/ui/cn";
import { elementWords } from "../describe-element";
import { elementAppearances } from "../element-appearance";
import { elementTraits } from "../element-traits";
import { type FigureProps, figureFrame, frameState, isAhead } from "./figure-state";
import { LoopMark } from "./loop-mark";
import { heatStyle } from "./overlay-marks";

/** A rounded box: icon, title, and one line that says what it does. */
export function ActivityFigure({ element, summary, ...state }: FigureProps) {
  const { icon: Icon, tile } = elementAppearances[element.type];
  const { title, detail } = elementWords(element, summary);
  return (
    <span
      style={heatStyle(state.overlay?.heat)}
      className={cn(
        figureFrame({ state: frameState(state) }),
        "flex size-full items-center gap-3 rounded-lg px-3",
        elementTraits[element.type].frame === "thick" && "border-2",
        elementTraits[element.type].frame === "dashed" && "border-dashed",
        isAhead(state.overlay) && "border-dashed",
        // Room for the way into it.
        (state.closed || element.type === "callActivity") && "pr-9",
      )}
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
        <span className="truncate font-medium text-sm text-strong">{title}</span>
        <span title={detail} className="truncate text-muted text-xs">
          {detail}
        </span>
      </span>
      <LoopMark element={element} />
    </span>
  );
}
