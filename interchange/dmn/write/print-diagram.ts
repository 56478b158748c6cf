/** Shapes and edges as text (DMN 1.5, 13.2). */

import { addresses } from "@/interchange/dmn/dmn-addresses";
import { escapedAttribute } from "@/interchange/xml/escapes";
import type { XmlElement } from "@/interchange/xml/xml-node";

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Point {
  x: number;
  y: number;
}

/** A straight arrow from the border of one shape to the border of another. */
export function lineBetween(from: Bounds, to: Bounds): [Point, Point] {
  return [borderPoint(from, centre(to)), borderPoint(to, centre(from))];
}

function centre({ x, y, width, height }: Bounds): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where the line from the centre of a shape to a point leaves the shape. */
function borderPoint(shape: Bounds, towards: Point): Point {
  const from = centre(shape);
  const [dx, dy] = [towards.x - from.x, towards.y - from.y];
  if (dx === 0 && dy === 0) return from;
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : shape.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : shape.height / 2 / Math.abs(dy),
  );
  return { x: Math.round(from.x + dx * share), y: Math.round(from.y + dy * share) };
}

const prefixes = [
  ["dmndi", addresses.diagram],
  ["dc", addresses.bounds],
  ["di", addresses.waypoints],
] as const;

/** Prints with the prefixes that hold inside an element; what it lacks is declared. */
export function diagramWriter(around: XmlElement) {
  const known = new Map([...around.prefixes].map(([prefix, address]) => [address, prefix]));
  const declared = prefixes.filter(([, address]) => !known.get(address));
  const isTaken = (prefix: string) => around.prefixes.has(prefix);
  const nameOf = (prefix: string, address: string) =>
    known.get(address) || (isTaken(prefix) ? `${prefix}15` : prefix);
  const [diagram = "", bounds = "", waypoints = ""] = prefixes.map(([prefix, address]) =>
    nameOf(prefix, address),
  );
  const declarations = declared
    .map(([prefix, address]) => ` xmlns:${nameOf(prefix, address)}="${address}"`)
    .join("");
  const space = "\n      ";
  const open = (name: string, id: string) =>
    `${space}<${diagram}:${name}${declarations} id="${escapedAttribute(`${name}_${id}`)}" dmnElementRef="${escapedAttribute(id)}">`;
  return {
    shape: (id: string, { x, y, width, height }: Bounds): string =>
      `${open("DMNShape", id)}${space}  <${bounds}:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/>${space}</${diagram}:DMNShape>`,
    edge: (id: string, points: readonly Point[]): string => {
      const line = points.map(({ x, y }) => `${space}  <${waypoints}:waypoint x="${x}" y="${y}"/>`);
      return `${open("DMNEdge", id)}${line.join("")}${space}</${diagram}:DMNEdge>`;
    },
    diagram: (lines: readonly string[]): string =>
      `\n  <${diagram}:DMNDI${declarations}>\n    <${diagram}:DMNDiagram id="Diagram_1">${lines.join("")}\n    </${diagram}:DMNDiagram>\n  </${diagram}:DMNDI>`,
  };
}
