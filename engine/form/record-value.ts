import { isTagged, type Value } from "@/contracts/value";

/** The value as parts by name; null when it is anything else. */
export function recordOf(value: Value | undefined): Readonly<Record<string, Value>> | null {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isTagged(value)) return null;
  return value;
}
