import { addresses } from "@/interchange/dmn/dmn-addresses";
import type { Draft, DraftAttribute } from "./draft";
import { printDraft } from "./print-draft";

export function newFile(drafted: Draft): string {
  const namespaces = {
    xmlns: addresses.model,
    "xmlns:dmndi": addresses.diagram,
    "xmlns:dc": addresses.bounds,
    "xmlns:di": addresses.waypoints,
  };
  const attributes = new Map<string, DraftAttribute>();
  for (const [name, value] of Object.entries(namespaces)) attributes.set(name, { value });
  for (const [name, attribute] of drafted.attributes) attributes.set(name, attribute);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printDraft({ ...drafted, attributes }, "", "")}\n`;
}
