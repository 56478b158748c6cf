/**
 * The diagram of a written file: shapes stand where the model says, what was deleted is drawn no more, what is new is
 * drawn. Only the first diagram follows the model; others lose what does not exist any more.
 */
import type { DecisionModel } from "@/contracts/decision";
import { isDiagram, versionOf } from "@/interchange/dmn/dmn-addresses";
import { allElements } from "@/interchange/dmn/read/dmn-reading";
import { firstDiagram, isForeign, shapesIn } from "@/interchange/dmn/read/read-diagram";
import { readXml } from "@/interchange/xml/read-xml";
import { attributeOf, elementsIn, type XmlDocument, type XmlElement } from "@/interchange/xml/xml-node";
import { arrowsOf } from "./arrows";
import { type Edit, edited } from "./edited";
import { type Bounds, diagramWriter, lineBetween } from "./print-diagram";

type Positions = NonNullable<DecisionModel["positions"]>;

/** A shape of an element that nobody has sized. */
const SIZE = { width: 150, height: 60 };

export function drawPositions(source: string, model: DecisionModel): string {
  const read = readXml(source);
  if (!read.ok) return source;
  const { document } = read;
  const positions = model.positions ?? {};
  const edits = [...dropped(document), ...moved(document, positions), ...added(document, model, positions)];
  return edits.length === 0 ? source : edited(source, edits);
}

function diagramsIn(root: XmlElement): XmlElement[] {
  return elementsIn(root)
    .filter(({ local, namespace }) => local === "DMNDI" && isDiagram(namespace))
    .flatMap(elementsIn)
    .filter(({ local }) => local === "DMNDiagram");
}

function boundsOf(positions: Positions, id: string): Bounds | undefined {
  const at = Object.hasOwn(positions, id) ? positions[id] : undefined;
  return at && { x: at.x, y: at.y, width: at.width ?? SIZE.width, height: at.height ?? SIZE.height };
}

/** Shapes and edges of this file's elements that are there no more. */
function dropped({ source, root }: XmlDocument): Edit[] {
  const ids = new Set(
    allElements(root)
      .filter(({ namespace }) => versionOf(namespace) !== undefined)
      .map((element) => attributeOf(element, "id")),
  );
  return diagramsIn(root)
    .flatMap(elementsIn)
    .filter((drawn) => {
      const id = attributeOf(drawn, "dmnElementRef");
      return id !== undefined && !isForeign(drawn, id) && !ids.has(id);
    })
    .map(({ start, end }) => ({ start: start - spaceBefore(source, start), end, text: "" }));
}

function spaceBefore(source: string, at: number): number {
  return /\s*$/.exec(source.slice(Math.max(at - 200, 0), at))?.[0].length ?? 0;
}

/** Shapes that stand elsewhere now, and the arrows at them. */
function moved({ root }: XmlDocument, positions: Positions): Edit[] {
  const diagram = firstDiagram(root);
  if (diagram === undefined) return [];
  const edits: Edit[] = [];
  const changed = new Set<string>();
  for (const { id, bounds } of shapesIn(diagram)) {
    if (changed.has(id) || !Object.hasOwn(positions, id)) continue;
    for (const name of ["x", "y", "width", "height"] as const) {
      const wanted = positions[id]?.[name];
      const written = bounds.attributes.find((each) => each.name === name);
      if (wanted === undefined || written === undefined || Number(written.value) === wanted) continue;
      edits.push({ start: written.start, end: written.end, text: `${name}="${wanted}"` });
      changed.add(id);
    }
  }
  return changed.size === 0 ? [] : [...edits, ...movedEdges(root, diagram, { positions, changed })];
}

function movedEdges(
  root: XmlElement,
  diagram: XmlElement,
  { positions, changed }: { positions: Positions; changed: ReadonlySet<string> },
): Edit[] {
  const ends = new Map(endsOf(root));
  return elementsIn(diagram).flatMap((edge) => {
    const arrow = ends.get(attributeOf(edge, "dmnElementRef") ?? "");
    const waypoints = elementsIn(edge).filter(({ local }) => local === "waypoint");
    const [first, last] = [waypoints[0], waypoints.at(-1)];
    if (arrow === undefined || first === undefined || last === undefined) return [];
    const [from, to] = [boundsOf(positions, arrow.from), boundsOf(positions, arrow.to)];
    if (!(changed.has(arrow.from) || changed.has(arrow.to)) || from === undefined || to === undefined)
      return [];
    const points = lineBetween(from, to).map(({ x, y }) => `<${first.name} x="${x}" y="${y}"/>`);
    return [{ start: first.start, end: last.end, text: points.join("") }];
  });
}

/** What the arrows of a file connect, by their ids. */
function endsOf(root: XmlElement): [string, { from: string; to: string }][] {
  return elementsIn(root).flatMap((owner) =>
    elementsIn(owner).flatMap((requirement): [string, { from: string; to: string }][] => {
      const href = elementsIn(requirement)
        .map((each) => attributeOf(each, "href"))
        .find(Boolean);
      const [id, to] = [attributeOf(requirement, "id"), attributeOf(owner, "id")];
      if (!requirement.local.endsWith("Requirement") || !href?.startsWith("#") || !id || !to) return [];
      return [[id, { from: href.slice(1), to }]];
    }),
  );
}

/** Shapes of elements that are not drawn yet, and the arrows at them. */
function added({ root, source }: XmlDocument, model: DecisionModel, positions: Positions): Edit[] {
  const diagram = firstDiagram(root);
  const drawn = new Set(diagram === undefined ? [] : shapesIn(diagram).map(({ id }) => id));
  const there = new Set(elementsIn(root).map((element) => attributeOf(element, "id")));
  const fresh = new Set(Object.keys(positions).filter((id) => there.has(id) && !drawn.has(id)));
  if (fresh.size === 0) return [];
  const writer = diagramWriter(diagram ?? root);
  const lines: string[] = [];
  for (const id of fresh) {
    const bounds = boundsOf(positions, id);
    if (bounds !== undefined) lines.push(writer.shape(id, bounds));
  }
  for (const { id, from, to } of arrowsOf(model)) {
    const [start, end] = [boundsOf(positions, from), boundsOf(positions, to)];
    if (start === undefined || end === undefined || !(fresh.has(from) || fresh.has(to))) continue;
    lines.push(writer.edge(id, lineBetween(start, end)));
  }
  const parent = diagram ?? root;
  const isClosed = parent.startTagEnd === parent.end;
  const text = diagram === undefined ? writer.diagram(lines) : lines.join("");
  if (isClosed) {
    const at = parent.end - 2;
    return [{ start: at, end: parent.end, text: `>${text}</${parent.name}>` }];
  }
  const at = parent.endTagStart - spaceBefore(source, parent.endTagStart);
  return [{ start: at, end: at, text }];
}
