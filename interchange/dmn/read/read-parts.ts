/** The parts that all elements of a model are made of. */
import type { InformationItem } from "@/contracts/boxed-expression";
import type { ElementReference } from "@/contracts/decision";
import { isFeel } from "@/interchange/dmn/dmn-addresses";
import { present } from "@/interchange/dmn/present";
import { currentTypeName, meansNumber } from "@/interchange/dmn/type-words";
import type { XmlElement } from "@/interchange/xml/xml-node";
import type { DmnReading } from "./dmn-reading";

export function readDescribable(reading: DmnReading, element: XmlElement) {
  return present({
    label: reading.attribute(element, "label"),
    description: reading.childText(element, "description"),
  });
}

/**
 * The name of a type, as an attribute or as the text of an element. DMN 1.1 wrote simple types with a prefix; Camunda has
 * words of its own for numbers.
 */
export function readTypeName(
  reading: DmnReading,
  raw: string | undefined,
  element: XmlElement,
): string | undefined {
  const name = raw?.trim();
  if (name === undefined || name === "") return undefined;
  const colon = name.indexOf(":");
  const address = colon > 0 ? element.prefixes.get(name.slice(0, colon)) : undefined;
  if (address !== undefined && isFeel(address)) return currentTypeName(name.slice(colon + 1));
  if (!meansNumber(name) || reading.ownTypes.has(name)) return name;
  reading.tell(element, "mapped", `The type "${name}" is taken as number.`);
  return "number";
}

export function readTypeRef(reading: DmnReading, element: XmlElement): string | undefined {
  return readTypeName(reading, reading.attribute(element, "typeRef"), element);
}

export function readInformationItem(reading: DmnReading, element: XmlElement): InformationItem {
  return present({
    id: reading.attribute(element, "id"),
    name: readName(reading, element),
    typeRef: readTypeRef(reading, element),
    ...readDescribable(reading, element),
  });
}

export function readName(reading: DmnReading, element: XmlElement): string {
  const name = reading.attribute(element, "name")?.trim();
  if (!name) reading.refuse(element, `<${element.local}> has no name.`);
  return name ?? "";
}

/** A refusal of what is written in another language than FEEL. Empty and absent mean FEEL. */
export function refuseOtherLanguage(reading: DmnReading, element: XmlElement, attribute: string): void {
  const language = element.attributes.find(({ name }) => name === attribute)?.value.trim() ?? "";
  if (language === "" || isFeel(language) || /^feel$/i.test(language)) return;
  reading.refuse(element, `<${element.local}> is written in ${language}; only FEEL can be read.`);
}

/** What an `href` points at: an element of this file (`#id`) or of another one (`namespace#id`). */
export function readReference(reading: DmnReading, element: XmlElement): ElementReference | undefined {
  const href = reading.attribute(element, "href")?.trim() ?? "";
  const hash = href.lastIndexOf("#");
  const id = href.slice(hash + 1);
  if (id === "") {
    reading.refuse(element, `<${element.local}> names no element: its href must be "#" and an id.`);
    return undefined;
  }
  const namespace = hash > 0 ? href.slice(0, hash) : undefined;
  return namespace === undefined || namespace === reading.namespace ? { id } : { id, namespace };
}

export function readReferences(reading: DmnReading, element: XmlElement, local: string): ElementReference[] {
  return reading.children(element, local).flatMap((each) => readReference(reading, each) ?? []);
}

/** The elements that an element needs: `<informationRequirement><requiredInput href="#…"/></informationRequirement>`. */
export function readRequirements(
  reading: DmnReading,
  element: XmlElement,
  local: string,
  targets: readonly string[],
): ElementReference[] {
  return reading.children(element, local).flatMap((requirement) => {
    const arrow = reading.attribute(requirement, "id");
    const found = targets.flatMap((target) => reading.children(requirement, target));
    const [target] = found;
    if (target === undefined || found.length > 1) {
      reading.refuse(
        requirement,
        `<${local}> must hold one of ${targets.map((name) => `<${name}>`).join(", ")}.`,
      );
      return [];
    }
    const reference = readReference(reading, target);
    return reference === undefined ? [] : [present({ ...reference, arrow })];
  });
}
