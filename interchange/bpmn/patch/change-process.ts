import { elementsIn } from "../../xml/xml-node";
import { bpmnChildren } from "../document/index-document";
import { bpmn } from "../write/made";
import type { Patching } from "./patching";

/** Name and description of the process itself. */
export function changeProcess({ process, definition, patch }: Patching): void {
  const before = process.definition;
  if (before.name !== definition.name) patch.setAttribute(process.node, "name", definition.name);
  if (before.description === definition.description) return;
  const [old] = bpmnChildren(process.node, "documentation");
  const text = definition.description;
  if (old && text !== undefined) patch.setText(old, text);
  else if (old) patch.remove(old);
  else if (text !== undefined) {
    patch.insert(process.node, bpmn("documentation", {}, [text]), elementsIn(process.node)[0]);
  }
}
