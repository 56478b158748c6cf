/**
 * What a file may ask of us. Real models of 5,000 elements have about 100,000 XML elements in 8 MB, nested less than 30
 * deep; at these limits reading a BPMN file takes 1.4 seconds and 320 MB on a slow machine.
 */
export interface XmlLimits {
  /** In characters. */
  size: number;
  depth: number;
  elements: number;
  attributes: number;
  attributesOfOne: number;
  /** Declarations of prefixes in the whole file. */
  namespaces: number;
}

export const XML_LIMITS: XmlLimits = {
  size: 10 * 1024 * 1024,
  depth: 256,
  elements: 250_000,
  attributes: 600_000,
  attributesOfOne: 256,
  namespaces: 1000,
};
