/**
 * One reading of a DMN file. It remembers what has been taken into the model (`held`); what is left then is told in the
 * report and, when the model is written again, kept as it stands.
 */

import { versionOf } from "@/interchange/dmn/dmn-addresses";
import type { InterchangeProblem, ReportLine } from "@/interchange/problem";
import { type Place, placeFinder } from "@/interchange/xml/place-of";
import {
  attributeOf,
  elementsIn,
  textOf,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
} from "@/interchange/xml/xml-node";

/** More than anybody reads. */
const MAX_PROBLEMS = 100;
const MAX_REPORT_LINES = 500;

/** An element and all within, outer ones first; the list grows while it is walked. */
export function allElements(root: XmlElement): XmlElement[] {
  const all = [root];
  for (const { children } of all) for (const child of children) if (child.kind === "element") all.push(child);
  return all;
}

function idsIn(root: XmlElement): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of allElements(root)) {
    const id = attributeOf(element, "id");
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

export class DmnReading {
  readonly held = new Set<XmlElement | XmlAttribute>();
  readonly problems: InterchangeProblem[] = [];
  readonly report: ReportLine[] = [];
  /** That of the model itself. */
  readonly namespace: string;
  /** Names of the types that it defines. */
  readonly ownTypes: ReadonlySet<string>;
  readonly #placeOf: (at: number) => Place;
  readonly #ids = new Map<XmlElement, string>();
  #madeIds = 0;
  readonly #givenIds: ReadonlySet<string>;

  constructor({ source, root }: XmlDocument) {
    this.namespace = attributeOf(root, "namespace") ?? "";
    const types = elementsIn(root).filter(({ local }) => local === "itemDefinition");
    this.ownTypes = new Set(types.flatMap((type) => attributeOf(type, "name")?.trim() ?? []));
    this.#placeOf = placeFinder(source);
    this.#givenIds = idsIn(root);
  }

  isModel(element: XmlElement): boolean {
    return versionOf(element.namespace) !== undefined;
  }

  hold(element: XmlElement): XmlElement {
    this.held.add(element);
    return element;
  }

  /** An attribute's value; empty counts as absent. */
  attribute(element: XmlElement, local: string): string | undefined {
    const found = element.attributes.find((each) => each.local === local && each.namespace === "");
    if (found === undefined) return undefined;
    this.held.add(found);
    return found.value === "" ? undefined : found.value;
  }

  children(element: XmlElement, local: string): XmlElement[] {
    const found = elementsIn(element).filter((each) => each.local === local && this.isModel(each));
    for (const each of found) this.held.add(each);
    return found;
  }

  /** The one child of a name; a second one is refused. */
  child(element: XmlElement, local: string): XmlElement | undefined {
    const [first, second] = this.children(element, local);
    if (second) this.refuse(second, `<${element.local}> has <${local}> twice.`);
    return first;
  }

  /** The text of a child, without space around it; undefined where there is no such child or it is empty. */
  childText(element: XmlElement, local: string): string | undefined {
    const child = this.child(element, local);
    const text = child === undefined ? "" : textOf(child).trim();
    return text === "" ? undefined : text;
  }

  /** An element's id; one is made where the file has none, the same at each reading. */
  idOf(element: XmlElement): string {
    const known = this.attribute(element, "id") ?? this.#ids.get(element);
    if (known !== undefined) return known;
    let made: string;
    do {
      this.#madeIds += 1;
      made = `${element.local}_${this.#madeIds}`;
    } while (this.#givenIds.has(made));
    this.#ids.set(element, made);
    return made;
  }

  /** The ids that were made for elements without one. */
  madeId(element: XmlElement): string | undefined {
    return this.#ids.get(element);
  }

  refuse(element: XmlElement, message: string): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ message, ...this.#place(element) });
  }

  tell(element: XmlElement, level: ReportLine["level"], message: string): void {
    if (this.report.length < MAX_REPORT_LINES) this.report.push({ level, message, ...this.#place(element) });
  }

  /** Where an element stands, with the nearest id at or around it. */
  #place(element: XmlElement): Place & { elementId?: string } {
    const place = this.#placeOf(element.start);
    for (let each: XmlElement | null = element; each !== null; each = each.parent) {
      const elementId = attributeOf(each, "id");
      if (elementId) return { elementId, ...place };
    }
    return place;
  }
}
