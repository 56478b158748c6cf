/**
 * What a file may ask of us. Real models of 5,000 elements have about 100,000 XML elements in 8 MB, nested less than 30
 * deep; at these limits reading takes under a second and 300 MB.
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
  elements: 300_000,
  attributes: 1_000_000,
  attributesOfOne: 256,
  namespaces: 1000,
};
