/** The values of the test kit: `<value xsi:type="xsd:decimal">1</value>`, components and lists, nested as wished. */
import type { TaggedType, Value } from "@/contracts/value";
import { attributeOf, elementsIn, textOf, type XmlElement } from "@/interchange/xml/xml-node";

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

const tagged: Readonly<Record<string, TaggedType>> = {
  decimal: "number",
  double: "number",
  integer: "number",
  date: "date",
  time: "time",
  dateTime: "dateTime",
  duration: "duration",
};

/** The value inside an element that holds a value, components or a list; null where it holds none. */
export function readTypedValue(element: XmlElement): Value {
  const inner = elementsIn(element).filter(({ local }) => local !== "extensionElements");
  const components = inner.filter(({ local }) => local === "component");
  if (components.length > 0) {
    return Object.fromEntries(
      components.map((each) => [attributeOf(each, "name") ?? "", readTypedValue(each)]),
    );
  }
  const [only] = inner;
  if (only === undefined || isNil(only)) return null;
  return only.local === "list" ? elementsIn(only).map(readTypedValue) : readSimple(only);
}

function isNil(element: XmlElement): boolean {
  return attributeOf(element, "nil", XSI) === "true";
}

function readSimple(element: XmlElement): Value {
  const text = textOf(element);
  const type = attributeOf(element, "type", XSI)?.split(":").at(-1) ?? untyped(text.trim());
  if (type === "boolean") return text.trim() === "true" || text.trim() === "1";
  const tag = tagged[type];
  return tag === undefined ? text : { "@type": tag, lexical: text.trim() };
}

/** Some values have no type; they look like what they are. */
function untyped(text: string): string {
  if (text === "true" || text === "false") return "boolean";
  return /^-?\d+(?:\.\d+)?$/.test(text) ? "decimal" : "string";
}
