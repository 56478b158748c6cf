import type { ReactNode } from "react";
import type { ProcessDefinition } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { type Box, boundsOf, extentOf } from "@/engine/layout/geometry";
import { type Placement, placeElements } from "@/engine/layout/place-elements";
import { roundedPath } from "@/engine/layout/rounded-path";
import type { Route } from "@/engine/layout/route-flow";
import { routeFlows } from "@/engine/layout/route-flows";
import { summarizeElement } from "../describe-element";
import { layerOf } from "../diagram/placed-node";
import type { FlowWords } from "../flow-words";
import { BandsPicture } from "./bands-picture";
import { ElementPicture } from "./element-picture";
import { fitText } from "./fit-text";
import type { PictureStyle } from "./picture-style";
import { PictureText } from "./picture-text-view";

const MARGIN = 24;
/** The most that a label on a flow takes. */
const LABEL_WIDTH = 132;

type DiagramPictureProps = {
  definition: ProcessDefinition;
  names: Names;
  words: FlowWords;
  style: PictureStyle;
  /** Whether it is drawn in lanes by who does what. */
  inBands?: boolean;
};

/** The whole process as one SVG that stands alone: no style sheet, no font and no script from elsewhere. */
export function DiagramPicture({ definition, names, words, style, inBands }: DiagramPictureProps) {
  const placement = placeElements(definition, { inBands });
  const routes = routeFlows(definition, placement);
  const { x, y, width, height } = pictureFrame(placement, routes);
  const depthOf = (id: string) => placement.nesting.depths.get(id) ?? 0;
  const parts: { layer: number; part: ReactNode }[] = [];
  for (const element of placement.order.elements) {
    const box = placement.boxes.get(element.id);
    if (!box) continue;
    const summary = summarizeElement(element, names);
    const kind = element.type === "boundaryEvent" ? "onBorder" : "element";
    const part = <ElementPicture key={element.id} {...{ element, box, summary, style }} />;
    parts.push({ layer: layerOf(depthOf(element.id), kind), part });
  }
  for (const { id, source } of definition.flows) {
    const route = routes.get(id);
    if (!route) continue;
    const part = <FlowPicture key={`flow ${id}`} route={route} label={words.get(id) ?? null} style={style} />;
    parts.push({ layer: layerOf(depthOf(source), "flow"), part });
  }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`${x} ${y} ${width} ${height}`}
    >
      <title>{definition.name}</title>
      <rect {...{ x, y, width, height }} fill={style.color("page")} />
      <BandsPicture bands={placement.bands} definition={definition} names={names} style={style} />
      {parts.toSorted((one, other) => one.layer - other.layer).map(({ part }) => part)}
    </svg>
  );
}

/** Around everything that is drawn, with words and loops overhead. */
function pictureFrame({ order, boxes, bands }: Placement, routes: ReadonlyMap<string, Route>): Box {
  const drawn = order.elements.flatMap((element) => {
    const box = boxes.get(element.id);
    return box ? [extentOf(element, box)] : [];
  });
  const turns = [...routes.values()].flatMap(({ points }) =>
    points.map((point) => ({ ...point, width: 0, height: 0 })),
  );
  const { x, y, width, height } = boundsOf([...drawn, ...turns, ...bands.map(({ box }) => box)]);
  return {
    x: Math.floor(x) - MARGIN,
    y: Math.floor(y) - MARGIN,
    width: Math.ceil(width) + 2 * MARGIN,
    height: Math.ceil(height) + 2 * MARGIN,
  };
}

type FlowPictureProps = { route: Route; label: string | null; style: PictureStyle };

function FlowPicture({ route, label, style }: FlowPictureProps) {
  const end = route.points.at(-1);
  const before = route.points.at(-2);
  if (!end || !before) return null;
  const muted = style.color("muted");
  const down = before.x === end.x;
  const text = label === null ? "" : fitText(label, LABEL_WIDTH, style.measure.detail);
  const width = style.measure.detail(text) + 8;
  return (
    <g>
      <path d={roundedPath(route.points)} fill="none" stroke={muted} strokeWidth={1.5} />
      <path
        d={down ? "M -4.5 -8 L 0 0 L 4.5 -8 Z" : "M -8 -4.5 L 0 0 L -8 4.5 Z"}
        transform={`translate(${end.x} ${end.y})`}
        fill={muted}
      />
      {text && (
        <>
          <rect
            x={route.label.x - width / 2}
            y={route.label.y - 9}
            width={width}
            height={18}
            fill={style.color("page")}
          />
          <PictureText
            at={{ x: route.label.x, y: route.label.y + 4 }}
            size="detail"
            anchor="middle"
            fill={style.color("default")}
            text={text}
          />
        </>
      )}
    </g>
  );
}
