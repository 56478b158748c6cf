import type { Element } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { ACTIVITY_SIZE, type Box, type Point } from "@/engine/layout/geometry";
import { attributeOf, elementsIn, type XmlElement } from "../../xml/xml-node";
import { type BpmnDocument, idOf } from "../document/index-document";
import { BPMN_DI, DC } from "../document/namespaces";

/**
 * Where a file draws its elements, in our measures: our steps are wider than other tools', so the drawing is stretched until
 * they fit. A process or sub-process that is not wholly drawn, or has parts folded in, is laid out anew; undefined: all is.
 */
export function readPositions(
  elements: readonly Element[],
  sources: ReadonlyMap<string, XmlElement>,
  document: BpmnDocument,
): Record<string, Point> | undefined {
  const boxes = new Map<string, Box>();
  const folded = new Set<string>();
  for (const { id } of elements) {
    const shape = shapeOf(sources.get(id), document);
    const box = shape && boxOf(shape);
    if (box) boxes.set(id, box);
    if (shape && attributeOf(shape, "isExpanded") === "false") folded.add(id);
  }
  const scale = scaleOf(elements, boxes);
  const positions: [string, Point][] = [];
  for (const inside of Map.groupBy(elements, ({ parent }) => parent ?? null).values()) {
    const placed = inside.filter(({ type }) => type !== "boundaryEvent");
    const whole = placed.every(({ id, type }) => boxes.has(id) && !(isContainer(type) && folded.has(id)));
    if (!whole) continue;
    for (const { id } of placed) {
      const box = boxes.get(id);
      if (box) positions.push([id, { x: Math.round(box.x * scale.x), y: Math.round(box.y * scale.y) }]);
    }
  }
  return positions.length === 0 ? undefined : Object.fromEntries(positions);
}

export function shapeOf(element: XmlElement | undefined, document: BpmnDocument): XmlElement | undefined {
  const id = element && idOf(element);
  const shape = id === undefined ? undefined : document.drawnBy.get(id);
  return shape?.local === "BPMNShape" && shape.namespace === BPMN_DI ? shape : undefined;
}

export function boundsOf(shape: XmlElement): XmlElement | undefined {
  return elementsIn(shape).find(({ local, namespace }) => local === "Bounds" && namespace === DC);
}

export function boxOf(shape: XmlElement): Box | undefined {
  const bounds = boundsOf(shape);
  if (!bounds) return undefined;
  const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
    Number(attributeOf(bounds, name) ?? Number.NaN),
  );
  const isUsable = [x, y, width, height].every((value) => Number.isFinite(value) && Math.abs(value) < 1e6);
  return isUsable ? { x, y, width, height } : undefined;
}

/** How much the usual step of the file has to grow to be as wide as ours. */
export function scaleOf(elements: readonly Element[], boxes: ReadonlyMap<string, Box>): Point {
  const widths = elements
    .filter(({ type }) => !isContainer(type) && !/Event|Gateway|timer/.test(type))
    .flatMap(({ id }) => boxes.get(id)?.width ?? [])
    .sort((one, other) => one - other);
  const usual = widths[Math.floor(widths.length / 2)] ?? 100;
  const x = Math.max(1, ACTIVITY_SIZE.width / Math.max(1, usual));
  return { x, y: x > 1 ? 1.25 : 1 };
}
