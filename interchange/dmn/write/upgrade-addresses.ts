import { currentAddress } from "@/interchange/dmn/dmn-addresses";
import { allElements } from "@/interchange/dmn/read/dmn-reading";
import { escapedAttribute } from "@/interchange/xml/escapes";
import type { XmlDocument } from "@/interchange/xml/xml-node";
import { type Edit, edited } from "./edited";

/** The file with the addresses of DMN 1.5, wherever an attribute names those of an older version. */
export function upgradeAddresses({ source, root }: XmlDocument): string {
  const edits: Edit[] = [];
  for (const element of allElements(root)) {
    for (const { name, value, start, end } of element.attributes) {
      const address = currentAddress(value);
      if (address !== value) edits.push({ start, end, text: `${name}="${escapedAttribute(address)}"` });
    }
  }
  return edited(source, edits);
}
