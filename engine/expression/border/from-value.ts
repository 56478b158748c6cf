/**
 * Process values into FEEL values. JSON passes as it is, without a copy; only what holds a tagged value is rebuilt.
 */
import { isTagged, type TaggedValue, type Value } from "@/contracts/value";
import {
  parseDate,
  parseDateAndTime,
  parseDuration,
  parseTime,
} from "@/engine/expression/temporal/parse-temporal";
import type { FeelContext, FeelValue } from "@/engine/expression/values/feel-value";
import { parseNumeric } from "@/engine/expression/values/numeric";

/** Null where the text does not spell the tagged type. */
function fromTagged(value: TaggedValue): FeelValue {
  const text = String(value.lexical);
  switch (value["@type"]) {
    case "number":
      return parseNumeric(text);
    case "date":
      return parseDate(text);
    case "time":
      return parseTime(text);
    case "dateTime":
      return parseDateAndTime(text);
    case "duration":
      return parseDuration(text);
    default:
      return null;
  }
}

function holdsTagged(value: Value | undefined): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsTagged);
  if (isTagged(value)) return true;
  for (const key of Object.keys(value)) if (holdsTagged(value[key])) return true;
  return false;
}

function rebuilt(value: Value): FeelValue {
  if (Array.isArray(value)) return value.map(rebuilt);
  if (typeof value !== "object" || value === null) return value;
  if (isTagged(value)) return fromTagged(value);
  const context: FeelContext = Object.create(null);
  for (const [key, entry] of Object.entries(value)) context[key] = rebuilt(entry);
  return context;
}

export function fromValue(value: Value | undefined): FeelValue {
  if (value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object" || value === null) return value;
  return holdsTagged(value) ? rebuilt(value) : value;
}
