/**
 * Which draft means which element of a file: the same kind, and the same id; where one of them has no id, what it refers to,
 * then its name, then its turn. Two different ids never match.
 */

import type { DmnReading } from "@/interchange/dmn/read/dmn-reading";
import { attributeOf, elementsIn, type XmlElement } from "@/interchange/xml/xml-node";
import type { Draft } from "./draft";

type Key<T> = (each: T) => string | undefined;

export function matchChildren(
  elements: readonly XmlElement[],
  drafts: readonly Draft[],
  reading: DmnReading,
): ReadonlyMap<Draft, XmlElement> {
  const matched = new Map<Draft, XmlElement>();
  const taken = new Set<XmlElement>();
  const elementId = (element: XmlElement) => attributeOf(element, "id") || reading.madeId(element);
  const keys: [Key<XmlElement>, Key<Draft>][] = [
    [elementId, idOf],
    [hrefIn, draftHref],
    [nameIn, draftName],
    [() => "", () => ""],
  ];
  for (const [ofElement, ofDraft] of keys) {
    if (matched.size === drafts.length || taken.size === elements.length) break;
    const waiting = Map.groupBy(
      elements.filter((element) => !taken.has(element) && ofElement(element) !== undefined),
      (element) => `${element.local} ${ofElement(element)}`,
    );
    for (const drafted of drafts) {
      const key = matched.has(drafted) ? undefined : ofDraft(drafted);
      if (key === undefined) continue;
      const id = idOf(drafted);
      const fits = (element: XmlElement) => id === undefined || (elementId(element) ?? id) === id;
      const element = [drafted.local, ...(drafted.alternatives ?? [])]
        .map((local) => takeFirst(waiting.get(`${local} ${key}`), fits))
        .find((found) => found !== undefined);
      if (element === undefined) continue;
      matched.set(drafted, element);
      taken.add(element);
    }
  }
  return matched;
}

/** Takes the first one that fits out of the row; those before it wait on. */
function takeFirst(
  row: XmlElement[] | undefined,
  fits: (element: XmlElement) => boolean,
): XmlElement | undefined {
  const at = row?.findIndex(fits) ?? -1;
  return at < 0 ? undefined : row?.splice(at, 1)[0];
}

function idOf({ attributes }: Draft): string | undefined {
  return attributes.get("id")?.value;
}

function hrefIn(element: XmlElement): string | undefined {
  return [element, ...elementsIn(element)].map((each) => attributeOf(each, "href")).find(Boolean);
}

function draftHref(drafted: Draft): string | undefined {
  return [drafted, ...drafted.children].map(({ attributes }) => attributes.get("href")?.value).find(Boolean);
}

const named = new Set(["variable", "parameter"]);

function nameIn(element: XmlElement): string | undefined {
  const within = elementsIn(element).filter(({ local }) => named.has(local));
  return [element, ...within].map((each) => attributeOf(each, "name")).find(Boolean);
}

function draftName(drafted: Draft): string | undefined {
  const within = drafted.children.filter(({ local }) => named.has(local));
  return [drafted, ...within].map(({ attributes }) => attributes.get("name")?.value).find(Boolean);
}
