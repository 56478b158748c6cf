import { addresses } from "@/interchange/dmn/dmn-addresses";
import type { Draft } from "./draft";
import { printDraft } from "./print-draft";

export function newFile(drafted: Draft): string {
  const namespaces = {
    xmlns: addresses.model,
    "xmlns:dmndi": addresses.diagram,
    "xmlns:dc": addresses.bounds,
    "xmlns:di": addresses.waypoints,
  };
  const declared = Object.entries(namespaces).map(([name, value]) => [name, { value }] as const);
  const attributes = new Map([...declared, ...drafted.attributes]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printDraft({ ...drafted, attributes }, "", "")}\n`;
}
