import type { ProcessDefinition } from "@/contracts/process";
import { printXml } from "../../xml/xml-made";
import { STEPWELL } from "../document/namespaces";
import { NamedDefinitions } from "./definitions-named";
import { fileIds } from "./file-ids";
import { bpmn, extensions, USUAL_PREFIXES } from "./made";
import { makeDiagram } from "./make-diagram";
import { makeContents, makeSettings, prepareMaking } from "./make-node";
import type { Settings } from "./unsaid-settings";

/** A file of its own for a process. */
export function makeDocument(definition: ProcessDefinition, processId: string, settings: Settings): string {
  const ids = fileIds(definition, new Map(), [processId, "Definitions_1"]);
  const named = new NamedDefinitions(ids.taken);
  const making = prepareMaking(definition, { ids, naming: { named, idOf: ids.element }, settings });
  const contents = makeContents(undefined, making);
  const { name, description } = definition;
  const process = bpmn("process", { id: processId, name: name || undefined, isExecutable: "true" }, [
    ...(description === undefined ? [] : [bpmn("documentation", {}, [description])]),
    ...extensions(makeSettings(settings.process)),
    ...contents,
  ]);
  const root = bpmn("definitions", { id: "Definitions_1", targetNamespace: STEPWELL, exporter: "Stepwell" }, [
    ...named.added,
    process,
    makeDiagram(definition, ids, processId),
  ]);
  // Declared once at the top, not at each element that needs them.
  const prefixes = new Map(Object.entries(USUAL_PREFIXES).map(([address, prefix]) => [prefix, address]));
  const declared = [...prefixes].map(([prefix, address]) => [`xmlns:${prefix}`, address] as const);
  const whole = { ...root, attributes: { ...Object.fromEntries(declared), ...root.attributes } };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printXml(whole, { prefixes, usual: USUAL_PREFIXES })}\n`;
}
