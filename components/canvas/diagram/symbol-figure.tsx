import { cn } from "@/components/ui/cn";
import type { Element } from "@/contracts/process";
import { elementShapes } from "@/engine/layout/element-shapes";
import { elementWords } from "../describe-element";
import { elementAppearances, iconOf } from "../element-appearance";
import { type FigureProps, figureFrame, frameState, isAhead } from "./figure-state";
import { heatStyle } from "./overlay-marks";

/** Events and gateways. BPMN: one ring begins, two rings are on the way, a thick ring ends; dashed interrupts nothing. */
export function SymbolFigure({ element, summary, ...state }: FigureProps) {
  const { tile } = elementAppearances[element.type];
  const Icon = iconOf(element);
  const gateway = elementShapes[element.type] === "gateway";
  const small = element.type === "boundaryEvent";
  const dashed = "interrupting" in element && element.interrupting === false;
  return (
    <>
      <span
        style={heatStyle(state.overlay?.heat)}
        className={cn(
          figureFrame({ state: frameState(state) }),
          "absolute grid place-items-center",
          tile,
          element.type === "endEvent" && "border-3",
          dashed && "border-dashed",
          gateway ? "inset-2 rotate-45 rounded-sm" : "inset-0 rounded-full",
          isAhead(state.overlay) && "border-dashed",
        )}
      >
        {hasTwoRings(element) && (
          <span
            aria-hidden="true"
            className={cn(
              "absolute inset-0.75 rounded-full border border-current/50",
              dashed && "border-dashed",
            )}
          />
        )}
        <Icon
          aria-hidden="true"
          className={cn(
            small ? "size-4" : "size-5",
            gateway && "-rotate-45",
            isThrown(element) && "fill-current",
            isAhead(state.overlay) && "opacity-60",
          )}
          strokeWidth={1.75}
        />
      </span>
      {small ? (
        <BorderWords element={element} summary={summary} />
      ) : (
        <Words element={element} summary={summary} />
      )}
    </>
  );
}

const hasTwoRings = ({ type }: Element) =>
  type === "boundaryEvent" || type === "intermediateCatchEvent" || type === "intermediateThrowEvent";

/** Shapes that BPMN fills where they are thrown; the others have no inside. */
function isThrown(element: Element): boolean {
  if (element.type !== "endEvent" && element.type !== "intermediateThrowEvent") return false;
  const type = element.event?.type;
  return type === "signal" || type === "error" || type === "link";
}

type WordsProps = { element: Element; summary: string };

function Words({ element, summary }: WordsProps) {
  const { title, detail } = elementWords(element, summary);
  return (
    <span className="absolute top-full left-1/2 mt-1 grid w-36 -translate-x-1/2 text-center">
      <span title={title} className="truncate font-medium text-strong text-xs">
        {title}
      </span>
      <span title={detail} className="line-clamp-1 text-muted text-xs">
        {detail}
      </span>
    </span>
  );
}

/** On the border words stand beside the way down; the next event may be near. */
function BorderWords({ element, summary }: WordsProps) {
  const { title } = elementWords(element, summary);
  return (
    <span
      title={title}
      className="absolute top-full right-1/2 mt-0.5 mr-1.5 line-clamp-2 w-max max-w-18 text-right font-medium text-strong text-xs"
    >
      {title}
    </span>
  );
}
