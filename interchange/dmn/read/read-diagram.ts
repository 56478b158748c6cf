/** Where the first diagram of a file draws its elements (DMN 1.5, chapter 13). Everything else of it stays in the file. */
import type { DecisionModel } from "@/contracts/decision";
import { addresses, isDiagram } from "@/interchange/dmn/dmn-addresses";
import { present } from "@/interchange/dmn/present";
import { attributeOf, elementsIn, type XmlElement } from "@/interchange/xml/xml-node";
import type { DmnReading } from "./dmn-reading";

type Positions = NonNullable<DecisionModel["positions"]>;

export function firstDiagram(root: XmlElement): XmlElement | undefined {
  return elementsIn(root)
    .filter(({ local, namespace }) => local === "DMNDI" && isDiagram(namespace))
    .flatMap(elementsIn)
    .find(({ local }) => local === "DMNDiagram");
}

/** The shapes of a diagram with the element that each draws, those of other files aside. */
export function shapesIn(diagram: XmlElement): { id: string; shape: XmlElement; bounds: XmlElement }[] {
  return elementsIn(diagram).flatMap((shape) => {
    const id = attributeOf(shape, "dmnElementRef");
    const bounds = elementsIn(shape).find(
      (each) => each.local === "Bounds" && each.namespace === addresses.bounds,
    );
    if (id !== undefined && isForeign(shape, id)) return [];
    if (shape.local !== "DMNShape" || !id || bounds === undefined || id === "__proto__") return [];
    return [{ id, shape, bounds }];
  });
}

/** References of a diagram are QNames: a declared prefix leads to an imported model. */
export function isForeign(drawn: XmlElement, reference: string): boolean {
  const colon = reference.indexOf(":");
  return colon > 0 && drawn.prefixes.has(reference.slice(0, colon));
}

export function readPositions(reading: DmnReading, root: XmlElement): Positions | undefined {
  const diagram = firstDiagram(root);
  if (diagram === undefined) return undefined;
  const positions: Positions = {};
  for (const { id, bounds } of shapesIn(diagram)) {
    const number = (name: string): number | undefined => {
      const value = Number(attributeOf(bounds, name)?.trim() || Number.NaN);
      return Number.isFinite(value) ? value : undefined;
    };
    const [x, y] = [number("x"), number("y")];
    if (x === undefined || y === undefined)
      reading.refuse(bounds, "The shape has no position: x and y must be numbers.");
    else if (!Object.hasOwn(positions, id)) {
      positions[id] = present({ x, y, width: number("width"), height: number("height") });
    }
  }
  return Object.keys(positions).length > 0 ? positions : undefined;
}
