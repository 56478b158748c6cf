/**
 * Writes a model as DMN 1.5. With the file that it came from, the file is changed where the model says something else, and
 * everything of it that the model does not hold is kept; without it, a new file is made.
 */
import type { DecisionModel } from "@/contracts/decision";
import { withArrows } from "@/interchange/dmn/write/arrows";
import { draftDefinitions } from "@/interchange/dmn/write/draft-definitions";
import { drawPositions } from "@/interchange/dmn/write/draw-positions";
import { DraftMerge } from "@/interchange/dmn/write/merge-draft";
import { newFile } from "@/interchange/dmn/write/new-file";
import { upgradeAddresses } from "@/interchange/dmn/write/upgrade-addresses";
import { readXml } from "@/interchange/xml/read-xml";
import type { XmlDocument } from "@/interchange/xml/xml-node";
import { versionOf } from "./dmn-addresses";
import { readDocument } from "./read-dmn";

export function writeDmn(model: DecisionModel, origin?: string): string {
  const document = origin === undefined ? null : currentDocument(origin);
  if (document === null) return newDocument(model);
  const { reading } = readDocument(document);
  const { root, source } = document;
  const merged = new DraftMerge(document, reading).merged(root, draftDefinitions(model));
  return drawPositions(`${source.slice(0, root.start)}${merged}${source.slice(root.end)}`, model);
}

function newDocument(model: DecisionModel): string {
  const drawn = model.positions === undefined ? model : withArrows(model);
  return drawPositions(newFile(draftDefinitions(drawn)), drawn);
}

/** The file in the words of DMN 1.5; null where it is no DMN file. */
function currentDocument(origin: string): XmlDocument | null {
  const read = readXml(origin);
  if (!read.ok || versionOf(read.document.root.namespace) === undefined) return null;
  const current = upgradeAddresses(read.document);
  if (current === origin) return read.document;
  const upgraded = readXml(current);
  return upgraded.ok ? upgraded.document : null;
}
