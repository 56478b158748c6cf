/**
 * What a file holds beyond the model: each such element is named in the report, since it is kept but nothing follows from
 * it. An element that DMN does not know is refused, for it may be a misspelled rule.
 */
import { elementsIn, type XmlElement } from "@/interchange/xml/xml-node";
import type { DmnReading } from "./dmn-reading";

/** Elements of DMN 1.1 to 1.5 from which no decision follows. */
const silent = new Set([
  "extensionElements",
  "performanceIndicator",
  "organizationUnit",
  "elementCollection",
  "businessContextElement",
  "supportedObjective",
  "impactedPerformanceIndicator",
  "decisionMaker",
  "decisionOwner",
  "usingProcess",
  "usingTask",
  "textAnnotation",
  "association",
  "group",
  "type",
  "owner",
  "import",
  "extension",
]);

/** Elements whose places in the file are all known to the reader: a second look would only repeat them. */
const unread = new Set(["description", "typeRef", "variable"]);

export function tellLeftovers(reading: DmnReading, root: XmlElement): void {
  const open = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    for (const child of elementsIn(element)) {
      if (reading.held.has(child)) open.push(child);
      else tellLeftover(reading, child, element);
    }
  }
}

function tellLeftover(reading: DmnReading, element: XmlElement, parent: XmlElement): void {
  if (!reading.isModel(element)) {
    // The diagram is read by itself, and what is in extensionElements is told with them.
    if (element.local !== "DMNDI") reading.tell(element, "kept", `<${element.name}> is of another tool.`);
  } else if (element.local === "extensionElements") {
    const names = [...new Set(elementsIn(element).map(({ name }) => `<${name}>`))];
    if (names.length > 0)
      reading.tell(element, "kept", `Extensions of another tool: ${names.slice(0, 10).join(", ")}.`);
  } else if (silent.has(element.local)) {
    reading.tell(element, "kept", `<${element.local}> has no effect on decisions.`);
  } else if (unread.has(element.local)) {
    reading.tell(element, "kept", `<${element.local}> of <${parent.local}> is not used.`);
  } else {
    reading.refuse(element, `<${element.local}> is nothing that DMN knows inside <${parent.local}>.`);
  }
}
