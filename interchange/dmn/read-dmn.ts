/**
 * Reads a DMN file (versions 1.1 to 1.5) into our model. What the model does not hold is named in the report and stays in
 * the file, which `writeDmn` takes as the origin. Never throws.
 */
import { type DecisionModel, DecisionModelSchema } from "@/contracts/decision";
import { DmnReading } from "@/interchange/dmn/read/dmn-reading";
import { readDefinitions } from "@/interchange/dmn/read/read-definitions";
import { refuseRepeatedIds } from "@/interchange/dmn/read/refuse-repeated-ids";
import { tellLeftovers } from "@/interchange/dmn/read/tell-leftovers";
import { tooLarge } from "@/interchange/dmn/read/too-large";
import type { InterchangeProblem, ReportLine } from "@/interchange/problem";
import { placeOf } from "@/interchange/xml/place-of";
import { readXml } from "@/interchange/xml/read-xml";
import { elementsIn, type XmlDocument } from "@/interchange/xml/xml-node";
import { isStandard, versionOf } from "./dmn-addresses";

/** More than the contract allows of all kinds together; beyond it reading would only cost. */
const MAX_ELEMENTS = 20_000;

export type ReadDmnResult =
  | { ok: true; model: DecisionModel; report: ReportLine[] }
  | { ok: false; problems: InterchangeProblem[] };

export function readDmn(source: string): ReadDmnResult {
  const read = readXml(source);
  if (!read.ok) return read;
  const wrong = rootProblem(read.document);
  if (wrong !== null) return { ok: false, problems: [wrong] };
  const { reading, model } = readDocument(read.document);
  tellLeftovers(reading, read.document.root);
  refuseRepeatedIds(reading, read.document.root);
  if (reading.problems.length > 0) return { ok: false, problems: inOrder(reading.problems) };
  const checked = DecisionModelSchema.safeParse(model);
  if (!checked.success) return { ok: false, problems: tooLarge(read.document, model, checked.error) };
  return { ok: true, model: checked.data, report: reading.report };
}

/** As they stand in the file: the first one is often the reason of others. */
function inOrder(problems: readonly InterchangeProblem[]): InterchangeProblem[] {
  return problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

/** The model of a document, with the reading that knows where it came from. */
export function readDocument(document: XmlDocument): { reading: DmnReading; model: DecisionModel } {
  const reading = new DmnReading(document);
  return { reading, model: readDefinitions(reading, document.root) };
}

function rootProblem({ root, source }: XmlDocument): InterchangeProblem | null {
  const place = placeOf(source, root.start);
  if (versionOf(root.namespace) !== undefined && root.local === "definitions") {
    if (elementsIn(root).length <= MAX_ELEMENTS) return null;
    return { message: `The model is too large: ${MAX_ELEMENTS} elements can be read.`, ...place };
  }
  if (isStandard(root.namespace)) {
    return {
      message: `<${root.name}> is of a version of DMN that cannot be read (${root.namespace}); 1.1 to 1.5 can.`,
      ...place,
    };
  }
  const of = root.namespace === "" ? "no namespace" : `the namespace ${root.namespace}`;
  return { message: `This is no DMN file: it begins with <${root.name}> of ${of}.`, ...place };
}
