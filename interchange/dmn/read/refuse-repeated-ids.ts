import { attributeOf, type XmlElement } from "@/interchange/xml/xml-node";
import { allElements, type DmnReading } from "./dmn-reading";

/** References go by id, so each may stand once in the model; diagrams and other tools' parts have their own. */
export function refuseRepeatedIds(reading: DmnReading, root: XmlElement): void {
  const seen = new Set<string>();
  for (const element of allElements(root)) {
    const id = reading.held.has(element) ? attributeOf(element, "id") : undefined;
    if (!id) continue;
    if (seen.has(id)) reading.refuse(element, `The id ${id} stands twice in the file.`);
    seen.add(id);
  }
}
