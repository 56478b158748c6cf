import type { DmnReading } from "@/interchange/dmn/read/dmn-reading";
import { meansNumber } from "@/interchange/dmn/type-words";
import type { XmlAttribute, XmlElement } from "@/interchange/xml/xml-node";
import type { Draft } from "./draft";
import { type Edit, edited } from "./edited";
import { printAttribute } from "./print-draft";

/** The start tag of an element with the attributes of its draft; those that the model does not hold stay as they are. */
export function mergeStartTag(
  source: string,
  element: XmlElement,
  drafted: Draft,
  reading: DmnReading,
): string {
  const wanted = new Map(drafted.attributes);
  const edits: Edit[] = [];
  for (const attribute of element.attributes) {
    if (!reading.held.has(attribute)) continue;
    const value = wanted.get(attribute.local)?.value;
    wanted.delete(attribute.local);
    const { start, end } = attribute;
    if (value === undefined && attribute.value !== "")
      edits.push({ start: spaceBefore(source, start), end, text: "" });
    else if (value !== undefined && !says(attribute, value, reading)) {
      edits.push({ start, end, text: printAttribute(attribute.name, value).trimStart() });
    }
  }
  const isClosed = element.startTagEnd === element.end;
  const close = spaceBefore(source, element.startTagEnd - (isClosed ? 2 : 1));
  const added = [...wanted].filter(([name, { implied, value }]) => {
    const isMade = name === "id" && value === reading.madeId(element);
    return !implied && !isMade;
  });
  const text = added.map(([name, { value }]) => printAttribute(name, value)).join("");
  if (text !== "") edits.push({ start: close, end: close, text });
  return edited(source, edits, { start: element.start, end: element.startTagEnd });
}

/** Whether an attribute says a value in other letters, as tools do. */
function says({ local, value: written }: XmlAttribute, value: string, reading: DmnReading): boolean {
  const trimmed = written.trim();
  if (local === "href" && trimmed === `${reading.namespace}${value}`) return true;
  const isNumber = local === "typeRef" && value === "number" && !reading.ownTypes.has(trimmed);
  return trimmed === value || (isNumber && meansNumber(trimmed));
}

function spaceBefore(source: string, at: number): number {
  let start = at;
  while (/\s/.test(source[start - 1] ?? "")) start -= 1;
  return start;
}
