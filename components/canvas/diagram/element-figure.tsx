import type { Element } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { elementShapes } from "@/engine/layout/element-shapes";
import { ActivityFigure } from "./activity-figure";
import { ContainerFigure } from "./container-figure";
import type { FigureProps } from "./figure-state";
import { ChangeMark, HeatLabel, TokenMark } from "./overlay-marks";
import { SymbolFigure } from "./symbol-figure";

/** The drawing of one element at its layout size; events and gateways have their words below. */
export function ElementFigure(props: FigureProps) {
  const { element, overlay, closed } = props;
  const Figure = figureOf(element, closed);
  return (
    <span className="relative block size-full text-left">
      <Figure {...props} />
      {overlay?.token && <TokenMark {...overlay.token} />}
      {overlay?.change && <ChangeMark kind={overlay.change} />}
      {overlay?.heat && <HeatLabel {...overlay.heat} below={Figure !== SymbolFigure} />}
    </span>
  );
}

function figureOf({ type }: Element, closed = false) {
  if (isContainer(type) && !closed) return ContainerFigure;
  return elementShapes[type] === "activity" ? ActivityFigure : SymbolFigure;
}
