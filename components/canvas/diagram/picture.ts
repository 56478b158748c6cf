/**
 * A process as a picture of a few hundred pixels: the real layout and the real ways, without words. What is too long for the
 * frame is pushed together sideways, since processes are much longer than high; shapes keep their proportions otherwise.
 */
import type { Element, ElementType, ProcessDefinition } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { type ElementShape, elementShapes } from "@/engine/layout/element-shapes";
import { type Box, boundsOf, centerOf } from "@/engine/layout/geometry";
import { placeElements } from "@/engine/layout/place-elements";
import { roundedPath } from "@/engine/layout/rounded-path";
import { routeFlows } from "@/engine/layout/route-flows";

export type PictureTone = "start" | "end" | "person" | "machine" | "control" | "container";

export interface PictureShape {
  id: string;
  figure: ElementShape;
  tone: PictureTone;
  box: Box;
}

export interface Picture {
  /** What is to be seen, with a margin. */
  frame: Box;
  /** SVG path data of the flows. */
  lines: { id: string; path: string }[];
  /** Those that lie below come first. */
  shapes: PictureShape[];
}

const MARGIN = 24;
/** Pushed together further, boxes would no longer look like steps. */
const NARROWEST = 0.4;

/** `aspect` is the width of the frame by its height. */
export function pictureOf(definition: ProcessDefinition, aspect: number): Picture {
  const placement = placeElements(definition);
  const routes = routeFlows(definition, placement);
  const points = [...routes.values()].flatMap((route) => route.points);
  const whole = boundsOf([
    ...placement.boxes.values(),
    ...points.map((point) => ({ ...point, width: 0, height: 0 })),
  ]);
  const squeeze = Math.min(
    1,
    Math.max(NARROWEST, (aspect * (whole.height + 2 * MARGIN)) / Math.max(1, whole.width)),
  );
  const { depths } = placement.nesting;
  const elements = placement.order.elements.toSorted(
    (one, other) => (depths.get(one.id) ?? 0) - (depths.get(other.id) ?? 0),
  );
  return {
    frame: {
      x: whole.x * squeeze - MARGIN,
      y: whole.y - MARGIN,
      width: whole.width * squeeze + 2 * MARGIN,
      height: whole.height + 2 * MARGIN,
    },
    lines: [...routes].map(([id, { points: way }]) => ({
      id,
      path: roundedPath(way.map(({ x, y }) => ({ x: x * squeeze, y }))),
    })),
    shapes: elements.flatMap((element) => {
      const box = placement.boxes.get(element.id);
      return box === undefined ? [] : [shapeOf(element, box, squeeze)];
    }),
  };
}

function shapeOf({ id, type }: Element, box: Box, squeeze: number): PictureShape {
  const figure = elementShapes[type];
  const width = figure === "activity" ? box.width * squeeze : box.width;
  return { id, figure, tone: toneOf(type), box: { ...box, width, x: centerOf(box).x * squeeze - width / 2 } };
}

function toneOf(type: ElementType): PictureTone {
  if (type === "startEvent") return "start";
  if (type === "endEvent") return "end";
  if (type === "userTask" || type === "manualTask") return "person";
  if (isContainer(type)) return "container";
  return elementShapes[type] === "gateway" || type === "boundaryEvent" ? "control" : "machine";
}
