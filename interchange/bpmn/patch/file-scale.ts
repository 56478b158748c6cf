import type { Box, Point } from "@/engine/layout/geometry";
import { boxOf, scaleOf, shapeOf } from "../diagram/read-positions";
import type { BpmnDocument } from "../document/index-document";
import type { ReadProcess } from "../read/read-process";

/** Where a file draws the elements of a process, by our keys. */
export function fileBoxes({ sources }: ReadProcess, document: BpmnDocument): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const [key, source] of sources) {
    const shape = shapeOf(source, document);
    const box = shape && boxOf(shape);
    if (box) boxes.set(key, box);
  }
  return boxes;
}

/** How much our drawing is larger than the file's. */
export function fileScale(process: ReadProcess, document: BpmnDocument): Point {
  return scaleOf(process.definition.elements, fileBoxes(process, document));
}
