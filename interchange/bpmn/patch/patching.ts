import type { ProcessDefinition } from "@/contracts/process";
import type { XmlPatch } from "../../xml/xml-patch";
import type { BpmnDocument } from "../document/index-document";
import type { ReadProcess } from "../read/read-process";
import type { NamedDefinitions } from "../write/definitions-named";
import type { Making } from "../write/make-node";
import type { Changes } from "./compare-processes";

/** All that one export of a changed process is made with. */
export interface Patching {
  document: BpmnDocument;
  /** As the file has it. */
  process: ReadProcess;
  /** As it is now. */
  definition: ProcessDefinition;
  changes: Changes;
  patch: XmlPatch;
  making: Making;
  named: NamedDefinitions;
}
