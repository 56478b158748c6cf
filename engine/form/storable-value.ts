import type { Value } from "@/contracts/value";
import { storableText } from "./storable-text";

/**
 * A value whose texts and names jsonb can hold; the same value when it can be kept as it is. What expressions, other
 * systems and people make passes through here, since one such character would keep an instance from being saved. An entry
 * called `__proto__` is left out: no process value has one.
 */
export function storableValue(value: Value): Value {
  if (typeof value === "string") return storableText(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const parts = value.map(storableValue);
    return parts.some((part, index) => part !== value[index]) ? parts : value;
  }
  const entries = Object.entries<Value>(value);
  const kept = entries
    .filter(([key]) => key !== "__proto__")
    .map(([key, part]): [string, Value] => [storableText(key), storableValue(part)]);
  const same =
    kept.length === entries.length &&
    kept.every(([key, part], index) => key === entries[index]?.[0] && part === entries[index]?.[1]);
  return same ? value : Object.fromEntries(kept);
}
