import { isTagged, type Value } from "@/contracts/value";

/** A text value, or the text of a date or time; empty for anything else. */
export function textOf(value: Value | undefined): string {
  if (typeof value === "string") return value;
  return isTagged(value) ? value.lexical : "";
}
