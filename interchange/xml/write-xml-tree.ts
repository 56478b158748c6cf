/** Writes a tree as XML: two spaces a level; elements that hold text are kept as they are, on one line. */
import type { XmlElement, XmlNode } from "./xml-tree";

const inText: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };
const inAttribute: Readonly<Record<string, string>> = {
  ...inText,
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

function escaped(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => inText[character] ?? character);
}

function openTag(element: XmlElement): string {
  const attributes = [...element.attributes].map(
    ([name, value]) =>
      ` ${name}="${value.replace(/[&<>"\r\n\t]/g, (character) => inAttribute[character] ?? character)}"`,
  );
  return `<${element.name}${attributes.join("")}`;
}

function isBlank(node: XmlNode): boolean {
  return node.kind === "text" && node.text.trim() === "";
}

/** Whether space inside an element means something: it stands beside text, or is all there is. */
function holdsText(element: XmlElement): boolean {
  const { children } = element;
  return (
    children.some((node) => node.kind === "text" && !isBlank(node)) ||
    (children.length > 0 && children.every(isBlank))
  );
}

function written(node: XmlNode, indent: string, lines: string[]): void {
  if (node.kind === "text") lines.push(`${indent}${escaped(node.text)}`);
  else if (node.kind === "comment") lines.push(`${indent}<!--${node.text}-->`);
  else if (node.children.length === 0) lines.push(`${indent}${openTag(node)}/>`);
  else if (holdsText(node)) lines.push(`${indent}${inOneLine(node)}`);
  else {
    lines.push(`${indent}${openTag(node)}>`);
    for (const child of node.children) if (!isBlank(child)) written(child, `${indent}  `, lines);
    lines.push(`${indent}</${node.name}>`);
  }
}

function inOneLine(node: XmlNode): string {
  if (node.kind === "text") return escaped(node.text);
  if (node.kind === "comment") return `<!--${node.text}-->`;
  if (node.children.length === 0) return `${openTag(node)}/>`;
  return `${openTag(node)}>${node.children.map(inOneLine).join("")}</${node.name}>`;
}

export function writeXmlTree(root: XmlElement): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  written(root, "", lines);
  return `${lines.join("\n")}\n`;
}
