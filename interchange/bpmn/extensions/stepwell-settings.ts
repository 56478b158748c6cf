import { textOf, type XmlElement } from "../../xml/xml-node";
import { STEPWELL } from "../document/namespaces";
import type { Reading } from "../read/reading";
import { extensionsOf } from "./find-extension";

/** What BPMN has no words for stands beside its words, as JSON: `{"candidates": […]}`. */
export const SETTINGS = "settings";

/** Those of an element or a process; null takes a setting away. Nothing in them is trusted: they pass the schema. */
export function readSettings(element: XmlElement, reading: Reading): Record<string, unknown> {
  const found = settingsIn(element);
  if (!found) return {};
  reading.understood.add(found);
  try {
    const settings: unknown = JSON.parse(textOf(found));
    if (typeof settings === "object" && settings !== null && !Array.isArray(settings))
      return present(settings);
  } catch (problem) {
    if (!(problem instanceof SyntaxError)) throw problem;
  }
  reading.refuse(element, "The settings that Stepwell wrote into the file cannot be read any more.");
  return {};
}

export function settingsIn(element: XmlElement): XmlElement | undefined {
  return extensionsOf(element).find((each) => each.namespace === STEPWELL && each.local === SETTINGS);
}

/** Null becomes undefined, so that a spread takes the setting away. */
function present(settings: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      name === "__proto__" ? [] : [[name, value === null ? undefined : value]],
    ),
  );
}
