import type { Element } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { elementShapes } from "@/engine/layout/element-shapes";
import { type Box, centerOf, type Point } from "@/engine/layout/geometry";
import { placeElements } from "@/engine/layout/place-elements";
import type { XmlElement } from "../../xml/xml-node";
import { shapeOf } from "../diagram/read-positions";
import { makeEdge, makeShape } from "../write/make-diagram";
import { fileBoxes, fileScale } from "./file-scale";
import type { Patching } from "./patching";

/** What other tools draw: bpmn.io's sizes, which most files have. */
const SIZES = {
  activity: { width: 100, height: 80 },
  event: { width: 36, height: 36 },
  gateway: { width: 50, height: 50 },
};

/** Draws new elements where they stand here, seen from their neighbours in the file, and new or turned flows. */
export function addDrawing(moves: ReadonlyMap<string, Point>, patching: Patching): void {
  const { document, process, changes, patch, making } = patching;
  const turned = changes.flows.filter(
    ({ before, after }) => before.source !== after.source || before.target !== after.target,
  );
  if (changes.addedElements.length === 0 && changes.addedFlows.length === 0 && turned.length === 0) return;
  const plane = planeOf(patching);
  if (!plane) return;
  const boxes = fileBoxes(process, document);
  for (const [key, by] of moves) {
    const box = boxes.get(key);
    if (box) boxes.set(key, { ...box, x: box.x + by.x, y: box.y + by.y });
  }
  for (const key of changes.removed) boxes.delete(key);
  for (const [element, box] of newBoxes(patching, boxes)) {
    patch.insert(plane, makeShape(making.ids.element(element.id), box, isContainer(element.type)));
  }
  for (const { after } of turned) {
    const source = process.sources.get(after.id);
    const id = making.ids.flow(after.id);
    const edge = source && document.drawnBy.get(id);
    if (edge) patch.remove(edge);
  }
  for (const { id, source, target } of [...changes.addedFlows, ...turned.map(({ after }) => after)]) {
    const [from, to] = [boxes.get(source), boxes.get(target)];
    if (from && to) patch.insert(plane, makeEdge(making.ids.flow(id), wayBetween(from, to)));
  }
}

/** The plane on which the process is drawn. */
function planeOf({ document, process, patch }: Patching): XmlElement | undefined {
  for (const source of process.sources.values()) {
    const shape = shapeOf(source, document);
    if (shape?.parent && !patch.isRemoved(shape.parent)) return shape.parent;
  }
  return undefined;
}

/** Boxes of new elements; those around others come first. They are added to the boxes that are known. */
function newBoxes(
  { definition, process, document, changes }: Patching,
  boxes: Map<string, Box>,
): [Element, Box][] {
  const scale = fileScale(process, document);
  const ours = placeElements(definition).boxes;
  const pairs = pairsByParent(definition.elements, ours, boxes);
  const added = new Map(changes.addedElements.map((element) => [element.id, element]));
  const found: [Element, Box][] = [];
  for (const [id, own] of ours) {
    const element = added.get(id);
    if (!element) continue;
    const { type, parent = "" } = element;
    const around = { own: ours.get(parent), there: boxes.get(parent) };
    const near = nearestTo(own, pairs.get(element.parent) ?? []) ?? (isPair(around) ? around : undefined);
    const { width, height } = scale.x === 1 || isContainer(type) ? own : SIZES[elementShapes[type]];
    const center = near ? centerNear(own, near, scale) : centerOf(own);
    const box = { x: center.x - width / 2, y: center.y - height / 2, width, height };
    boxes.set(id, box);
    found.push([element, box]);
  }
  return found;
}

function isPair(pair: Partial<Pair>): pair is Pair {
  return pair.own !== undefined && pair.there !== undefined;
}

interface Pair {
  own: Box;
  there: Box;
}

/** How many to the left and to the right are asked; who is nearest is seldom far off in this order. */
const REACH = 30;

/** Elements that the file draws, by their sub-process, from left to right. */
function pairsByParent(
  elements: readonly Element[],
  ours: ReadonlyMap<string, Box>,
  boxes: ReadonlyMap<string, Box>,
): Map<string | undefined, Pair[]> {
  const pairs = new Map<string | undefined, Pair[]>();
  for (const { id, parent } of elements) {
    const [own, there] = [ours.get(id), boxes.get(id)];
    if (!own || !there) continue;
    const list = pairs.get(parent) ?? [];
    list.push({ own, there });
    pairs.set(parent, list);
  }
  for (const list of pairs.values()) list.sort((one, other) => one.own.x - other.own.x);
  return pairs;
}

function nearestTo(box: Box, pairs: readonly Pair[]): Pair | undefined {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle]?.own.x ?? 0) < box.x) low = middle + 1;
    else high = middle;
  }
  const distance = ({ own }: Pair) => Math.hypot(own.x - box.x, own.y - box.y);
  const near = pairs.slice(Math.max(0, low - REACH), low + REACH);
  return near.toSorted((one, other) => distance(one) - distance(other))[0];
}

function centerNear(box: Box, { own, there }: Pair, scale: Point): Point {
  const [me, from, to] = [centerOf(box), centerOf(own), centerOf(there)];
  return { x: to.x + (me.x - from.x) / scale.x, y: to.y + (me.y - from.y) / scale.y };
}

/** From border to border, with one turn in the middle where heights differ. */
function wayBetween(from: Box, to: Box): Point[] {
  const forward = to.x >= from.x + from.width;
  const start = { x: forward ? from.x + from.width : from.x + from.width / 2, y: centerOf(from).y };
  const end = { x: forward ? to.x : to.x + to.width / 2, y: centerOf(to).y };
  if (!forward) {
    const above = Math.min(from.y, to.y) - 30;
    return [
      { ...start, y: from.y },
      { ...start, y: above },
      { ...end, y: above },
      { ...end, y: to.y },
    ];
  }
  if (start.y === end.y) return [start, end];
  const middle = (start.x + end.x) / 2;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
}
