/** Namespaces in XML 1.0: which prefix means which namespace at a place. */
import { XmlFault } from "./xml-fault";

/** By prefix; the default namespace under the empty text. */
export type Namespaces = ReadonlyMap<string, string>;

export const noNamespaces: Namespaces = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);
/** More prefixes than any tool declares; each declaring element copies the prefixes around it. */
const maxPrefixes = 500;

/** The namespaces inside an element: those around it and those that its attributes declare. */
export function declareNamespaces(around: Namespaces, attributes: ReadonlyMap<string, string>): Namespaces {
  let inside: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const prefix = name.slice("xmlns:".length);
    if (prefix !== "" && value === "")
      throw new XmlFault(`The prefix "${prefix}" is declared without a namespace.`);
    inside ??= new Map(around);
    inside.set(prefix, value);
    if (inside.size > maxPrefixes)
      throw new XmlFault(`More than ${maxPrefixes} namespace prefixes are declared.`);
  }
  return inside ?? around;
}

/** A name's local part and namespace. Attributes without a prefix have none. */
export function resolveName(
  name: string,
  namespaces: Namespaces,
  of: "element" | "attribute",
): { local: string; namespace: string } {
  const colon = name.indexOf(":");
  if (colon < 0) {
    return { local: name, namespace: of === "element" ? (namespaces.get("") ?? "") : "" };
  }
  const prefix = name.slice(0, colon);
  const local = name.slice(colon + 1);
  if (prefix === "" || local === "" || local.includes(":")) throw new XmlFault(`"${name}" is no name.`);
  if (of === "attribute" && prefix === "xmlns") return { local, namespace: "http://www.w3.org/2000/xmlns/" };
  const namespace = namespaces.get(prefix);
  if (namespace === undefined) throw new XmlFault(`The prefix "${prefix}" of "${name}" is not declared.`);
  return { local, namespace };
}
