import { escapedAttribute, escapedText } from "./escapes";

/** An element that is to be written. Prefixes are chosen where it is printed. */
export interface XmlMade {
  namespace: string;
  local: string;
  attributes: Readonly<Record<string, string | undefined>>;
  children: readonly (XmlMade | string)[];
  /** xsi:type, a name in the element's own namespace. */
  type?: string;
}

export const XSI_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance";

/** What prefixes stand for where the element will stand, and what to call namespaces that have none there. */
export interface PrefixScope {
  prefixes: ReadonlyMap<string, string>;
  usual: Readonly<Record<string, string>>;
}

/** The element as text. Each level is indented by two more spaces; the first line is not. */
export function printXml(made: XmlMade, scope: PrefixScope, indent = ""): string {
  const declared = new Map<string, string>();
  const prefixes = new Map(scope.prefixes);
  const nameOf = (namespace: string, local: string) => {
    const found = [...prefixes].find(([, address]) => address === namespace)?.[0];
    const prefix = found ?? freePrefix(scope.usual[namespace] ?? "ns", prefixes);
    if (found === undefined) {
      prefixes.set(prefix, namespace);
      declared.set(prefix, namespace);
    }
    return prefix === "" ? local : `${prefix}:${local}`;
  };
  const name = nameOf(made.namespace, made.local);
  const typed =
    made.type === undefined ? "" : ` ${nameOf(XSI_NAMESPACE, "type")}="${nameOf(made.namespace, made.type)}"`;
  const attributes = Object.entries(made.attributes)
    .map(([attribute, value]) => (value === undefined ? "" : ` ${attribute}="${escapedAttribute(value)}"`))
    .join("");
  const namespaces = [...declared]
    .map(([prefix, address]) => ` xmlns:${prefix}="${escapedAttribute(address)}"`)
    .join("");
  const start = `<${name}${namespaces}${typed}${attributes}`;
  if (made.children.length === 0) return `${start} />`;
  const inner = { prefixes, usual: scope.usual };
  const isText = made.children.some((child) => typeof child === "string");
  const parts = made.children.map((child) => {
    if (typeof child === "string") return escapedText(child);
    return isText ? printXml(child, inner, indent) : `\n${indent}  ${printXml(child, inner, `${indent}  `)}`;
  });
  return `${start}>${parts.join("")}${isText ? "" : `\n${indent}`}</${name}>`;
}

function freePrefix(wanted: string, prefixes: ReadonlyMap<string, string>): string {
  let prefix = wanted;
  for (let count = 2; prefixes.has(prefix); count += 1) prefix = `${wanted}${count}`;
  return prefix;
}
