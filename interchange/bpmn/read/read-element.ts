import { type Element, ElementSchema } from "@/contracts/process";
import { attributeOf, type XmlElement } from "../../xml/xml-node";
import { childText } from "../document/index-document";
import { readSettings } from "../extensions/stepwell-settings";
import { isNodeKind, nodeReaders } from "../nodes/node-readers";
import { readLoop } from "./read-loop";
import type { Reading } from "./reading";

const LONGEST_NAME = 200;
const LONGEST_DOCUMENTATION = 5000;

/** One element of a process; null when it is refused. `parent` is the key of the sub-process around it. */
export function readElement(node: XmlElement, parent: string | undefined, reading: Reading): Element | null {
  if (!isNodeKind(node.local)) return null;
  const id = reading.keys.keyOf(node);
  const name = attributeOf(node, "name") ?? "";
  const documentation = childText(node, "documentation");
  const loop = readLoop(node, reading);
  const own = nodeReaders[node.local](node, reading);
  const parsed = ElementSchema.safeParse({
    name: shortened(name, LONGEST_NAME, node, reading),
    ...(documentation === undefined
      ? {}
      : { documentation: shortened(documentation, LONGEST_DOCUMENTATION, node, reading) }),
    ...own,
    ...(loop ? { loop } : {}),
    ...readSettings(node, reading),
    id,
    ...(parent === undefined ? {} : { parent }),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  reading.refuse(node, `<${node.local}> cannot be taken: ${where}${issue?.message ?? "it is not complete"}.`);
  return null;
}

function shortened(text: string, longest: number, node: XmlElement, reading: Reading): string {
  if (text.length <= longest) return text;
  reading.note(
    "kept",
    node,
    `Only the first ${longest} characters of its text are shown; all of it is kept.`,
  );
  return text.slice(0, longest).toWellFormed();
}
