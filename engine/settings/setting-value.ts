import type { Element } from "@/contracts/process";

/** The value at a path such as `event.name`; undefined where nothing is. */
export function settingValue(element: Element, path: string): unknown {
  let value: unknown = element;
  for (const key of path.split(".")) {
    if (!isHolder(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/**
 * The element with a value at the path; undefined takes it away. The paths and the kinds of their values come from the
 * element's own settings, so the result has the element's type.
 */
export function withSetting(element: Element, path: string, value: unknown): Element {
  return withValue(element, path.split("."), value) as Element;
}

function withValue(
  holder: unknown,
  [first = "", ...rest]: string[],
  value: unknown,
): Record<string, unknown> {
  const { [first]: before, ...others } = isHolder(holder) ? holder : {};
  const after = rest.length > 0 ? withValue(before, rest, value) : value;
  return after === undefined ? others : { ...others, [first]: after };
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
