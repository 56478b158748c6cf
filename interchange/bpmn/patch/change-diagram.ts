import type { Point } from "@/engine/layout/geometry";
import { attributeOf, elementsIn, type XmlElement } from "../../xml/xml-node";
import { boundsOf, shapeOf } from "../diagram/read-positions";
import { idOf, localPart } from "../document/index-document";
import { BPMN_DI, DI } from "../document/namespaces";
import { rounded } from "../write/make-diagram";
import { addDrawing } from "./add-drawing";
import { fileScale } from "./file-scale";
import type { Patching } from "./patching";

const NOWHERE: Point = { x: 0, y: 0 };

/** Moves in the drawing of the file what has been moved, and draws what is new. A file without a drawing gets none. */
export function changeDiagram(patching: Patching): void {
  const { document, process } = patching;
  const isDrawn = [...process.sources.values()].some((source) => shapeOf(source, document) !== undefined);
  if (!isDrawn) return;
  const moves = moved(patching);
  if (moves.size > 0) {
    moveShapes(moves, patching);
    moveEdges(moves, patching);
  }
  addDrawing(moves, patching);
}

/** How far each element has been moved, in the measure of the file; what is inside and on the border goes with it. */
function moved({ document, process, definition, changes }: Patching): Map<string, Point> {
  const scale = fileScale(process, document);
  const own = new Map<string, Point>();
  for (const { after } of changes.elements) {
    const from = process.definition.positions?.[after.id];
    const to = definition.positions?.[after.id];
    if (!from || !to || (from.x === to.x && from.y === to.y)) continue;
    own.set(after.id, { x: (to.x - from.x) / scale.x, y: (to.y - from.y) / scale.y });
  }
  if (own.size === 0) return own;
  const byId = new Map(definition.elements.map((element) => [element.id, element]));
  const moves = new Map<string, Point>();
  for (const { id } of definition.elements) {
    let [x, y] = [0, 0];
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const by = own.get(at) ?? NOWHERE;
      [x, y] = [x + by.x, y + by.y];
      const element = byId.get(at);
      at = element?.type === "boundaryEvent" ? element.attachedTo : element?.parent;
    }
    if (x !== 0 || y !== 0) moves.set(id, { x, y });
  }
  return moves;
}

function moveShapes(moves: ReadonlyMap<string, Point>, { document, process, patch }: Patching): void {
  for (const [key, by] of moves) {
    const shape = shapeOf(process.sources.get(key), document);
    if (!shape) continue;
    const labels = elementsIn(shape).filter(({ local }) => local === "BPMNLabel");
    for (const holder of [shape, ...labels]) {
      const bounds = boundsOf(holder);
      if (bounds) shift(bounds, by, patch);
    }
  }
}

/** Flows and all other lines that begin or end at what has been moved. */
function moveEdges(moves: ReadonlyMap<string, Point>, { document, process, patch }: Patching): void {
  const keys = new Map([...process.sources].map(([key, source]) => [idOf(source) ?? "", key]));
  const movesOf = (line: XmlElement, reference: string) => {
    const target = attributeOf(line, reference);
    const key = target === undefined ? undefined : keys.get(localPart(target, document.byId));
    return (key === undefined ? undefined : moves.get(key)) ?? NOWHERE;
  };
  for (const [id, edge] of document.drawnBy) {
    const line = document.byId.get(id);
    if (!line || edge.local !== "BPMNEdge" || edge.namespace !== BPMN_DI) continue;
    const [from, to] = [movesOf(line, "sourceRef"), movesOf(line, "targetRef")];
    if (from === NOWHERE && to === NOWHERE) continue;
    const points = elementsIn(edge).filter(
      ({ local, namespace }) => local === "waypoint" && namespace === DI,
    );
    const together = from.x === to.x && from.y === to.y;
    for (const [index, point] of points.entries()) {
      const last = index === points.length - 1;
      const by = together || index === 0 ? from : last ? to : NOWHERE;
      if (by !== NOWHERE) shift(point, by, patch);
    }
    const label = elementsIn(edge).find(({ local }) => local === "BPMNLabel");
    const bounds = label && boundsOf(label);
    if (bounds) shift(bounds, together ? from : { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, patch);
  }
}

function shift(place: XmlElement, by: Point, patch: Patching["patch"]): void {
  for (const axis of ["x", "y"] as const) {
    const value = Number(attributeOf(place, axis));
    if (Number.isFinite(value) && by[axis] !== 0) patch.setAttribute(place, axis, rounded(value + by[axis]));
  }
}
