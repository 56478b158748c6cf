/**
 * Reads XML from strangers in one pass, in time and memory that grow with its size. DOCTYPE is refused, and with it all
 * entities but the five of XML itself, so nothing can unfold or reach outside. Everything else that XML 1.0 and its
 * namespaces call not well-formed is refused with line and column.
 */
import type { InterchangeProblem } from "../problem";
import { placeOf } from "./place-of";
import { XML_LIMITS, type XmlLimits } from "./xml-limits";
import type { XmlDocument } from "./xml-node";
import { XmlReader } from "./xml-reader";
import { XmlRefusal } from "./xml-refusal";

export type XmlResult = { ok: true; document: XmlDocument } | { ok: false; problems: InterchangeProblem[] };

export function readXml(source: string, limits: XmlLimits = XML_LIMITS): XmlResult {
  if (source.length > limits.size) {
    const allowed = Math.floor(limits.size / 1024 / 1024);
    return {
      ok: false,
      problems: [{ message: `The file is too large: at most ${allowed} MB can be read.` }],
    };
  }
  try {
    return { ok: true, document: { source, root: new XmlReader(source, limits).read() } };
  } catch (refusal) {
    if (!(refusal instanceof XmlRefusal)) throw refusal;
    return { ok: false, problems: [{ message: refusal.message, ...placeOf(source, refusal.at) }] };
  }
}
