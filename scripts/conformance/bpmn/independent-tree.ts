/**
 * A BPMN file as bpmn-moddle reads it, as facts that can be compared: `task_1.name` is `Approve`. Shares no code with the
 * reader that is measured.
 */
import { BpmnModdle, type ModdleElement } from "bpmn-moddle";

export type Facts = ReadonlyMap<string, string>;

export interface IndependentTree {
  root: ModdleElement;
  facts: Facts;
  warnings: readonly string[];
}

export async function readIndependently(xml: string): Promise<IndependentTree> {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const facts = new Map<string, string>();
  const open: { element: ModdleElement; path: string }[] = [{ element: rootElement, path: "definitions" }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, path } = next;
    facts.set(`${path}.$type`, element.$type);
    for (const [name, value] of propertiesOf(element)) {
      for (const [index, part] of (Array.isArray(value) ? value : [value]).entries()) {
        const place = `${path}.${name}[${index}]`;
        if (!isElement(part)) facts.set(place, String(part));
        else if (isInside(part, element)) open.push({ element: part, path: part.id ?? place });
        else facts.set(place, `-> ${part.id}`);
      }
    }
  }
  return { root: rootElement, facts, warnings: warnings.map(({ message }) => message) };
}

/** Its own properties, and the attributes that the schema does not know. */
function propertiesOf(element: ModdleElement): [string, unknown][] {
  const { $attrs = {} } = element;
  const foreign = typeof $attrs === "object" && $attrs !== null ? Object.entries($attrs) : [];
  const own = Object.entries(element).filter(([name]) => name !== "$type" && name !== "$attrs");
  return [...own, ...foreign];
}

export function isElement(value: unknown): value is ModdleElement {
  return typeof value === "object" && value !== null && "$type" in value;
}

function isInside(part: ModdleElement, element: ModdleElement): boolean {
  return !("$parent" in part) || part.$parent === element || part.$parent === undefined;
}

export function childrenOf(element: ModdleElement, property: string): ModdleElement[] {
  const value = element[property];
  return (Array.isArray(value) ? value : [value]).filter(isElement);
}

/** What two files say differently, drawings to one pixel. */
export function compareFacts(before: Facts, after: Facts): string[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].flatMap((place) => {
    const [was, is] = [before.get(place), after.get(place)];
    return was === is || isNear(place, was, is) ? [] : [`${place}: ${was} became ${is}`];
  });
}

function isNear(place: string, was: string | undefined, is: string | undefined): boolean {
  if (was === undefined || is === undefined || !/\.(?:x|y|width|height)\[0\]$/.test(place)) return false;
  return Math.abs(Number(was) - Number(is)) <= 1;
}
