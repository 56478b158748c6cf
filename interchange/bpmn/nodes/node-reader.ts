import type { ElementType } from "@/contracts/process";
import type { XmlElement } from "../../xml/xml-node";
import type { Reading } from "../read/reading";

/** An element's type and what is its own; id, name, place and repetition are read for all alike. */
export interface NodeSettings {
  type: ElementType;
  [setting: string]: unknown;
}

export type NodeReader = (node: XmlElement, reading: Reading) => NodeSettings;
