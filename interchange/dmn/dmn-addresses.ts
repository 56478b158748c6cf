/** Addresses of the namespaces of DMN, by version; each version of the standard has its own. */

const modelVersions: ReadonlyMap<string, string> = new Map([
  ["http://www.omg.org/spec/DMN/20151101/dmn.xsd", "1.1"],
  ["http://www.omg.org/spec/DMN/20151101/dmn11.xsd", "1.1"],
  ["http://www.omg.org/spec/DMN/20180521/MODEL/", "1.2"],
  ["https://www.omg.org/spec/DMN/20191111/MODEL/", "1.3"],
  ["https://www.omg.org/spec/DMN/20211108/MODEL/", "1.4"],
  ["https://www.omg.org/spec/DMN/20230324/MODEL/", "1.5"],
]);

/** Those of DMN 1.5, which is what is written. Bounds and waypoints have kept theirs since 1.2. */
export const addresses = {
  model: "https://www.omg.org/spec/DMN/20230324/MODEL/",
  feel: "https://www.omg.org/spec/DMN/20230324/FEEL/",
  diagram: "https://www.omg.org/spec/DMN/20230324/DMNDI/",
  bounds: "http://www.omg.org/spec/DMN/20180521/DC/",
  waypoints: "http://www.omg.org/spec/DMN/20180521/DI/",
} as const;

const FEEL =
  /^https?:\/\/www\.omg\.org\/spec\/(?:FEEL\/20140401|DMN\/(?:20180521|20191111|20211108|20230324)\/FEEL\/)$/;
const DIAGRAM = /^https?:\/\/www\.omg\.org\/spec\/DMN\/(?:20180521|20191111|20211108|20230324)\/DMNDI\/$/;

/** The version of DMN whose models have a namespace; undefined: none that can be read. */
export function versionOf(address: string): string | undefined {
  return modelVersions.get(address);
}

/** Whether an address is some version's of the DMN standard, be it one that cannot be read. */
export function isStandard(address: string): boolean {
  return /^https?:\/\/www\.omg\.org\/spec\/DMN\//.test(address);
}

export function isFeel(address: string): boolean {
  return FEEL.test(address);
}

export function isDiagram(address: string): boolean {
  return DIAGRAM.test(address);
}

/** The same namespace in DMN 1.5; an address of another standard or tool stays as it is. */
export function currentAddress(address: string): string {
  if (modelVersions.has(address)) return addresses.model;
  if (isFeel(address)) return addresses.feel;
  return isDiagram(address) ? addresses.diagram : address;
}

/** DMN wants each model to have a namespace of its own; this one says that it has none. */
export const unnamed = "urn:stepwell:unnamed";
