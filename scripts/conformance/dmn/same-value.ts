/** Whether a result is the expected one: the same type exactly, and the same value, numbers within the kit's tolerance. */
import { isTagged, type Value } from "@/contracts/value";
import { compileExpression } from "@/engine/expression/compile-expression";

type Entries = { [key: string]: Value };

/** Of the test kit: results of roots and powers are written with as many digits as somebody cared for. */
const sameNumber = comparison("abs(a - b) <= 0.00000001");
/** Dates, times and durations may be spelled in several ways. */
const sameMoment = comparison("a = b");

function comparison(source: string): (a: Value, b: Value) => boolean {
  const compiled = compileExpression(source, { names: ["a", "b"] });
  return (a, b) => {
    if (!compiled.ok) return false;
    const result = compiled.expression.evaluate({ variables: { a, b }, now: "2000-01-01T00:00:00Z" });
    return result.ok && result.value === true;
  };
}

export function sameValue(actual: Value, expected: Value): boolean {
  const type = typeOf(actual);
  if (type !== typeOf(expected)) return false;
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return (
      actual.length === expected.length && actual.every((item, at) => sameValue(item, expected[at] ?? null))
    );
  }
  if (type === "number") return sameNumber(actual, expected);
  if (isTagged(actual)) return sameMoment(actual, expected);
  return isContext(actual) && isContext(expected) ? sameEntries(actual, expected) : actual === expected;
}

function sameEntries(actual: Entries, expected: Entries): boolean {
  const keys = Object.keys(actual);
  if (keys.length !== Object.keys(expected).length) return false;
  return keys.every(
    (key) => Object.hasOwn(expected, key) && sameValue(actual[key] ?? null, expected[key] ?? null),
  );
}

function typeOf(value: Value): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (isTagged(value)) return value["@type"];
  return typeof value;
}

function isContext(value: Value): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isTagged(value);
}
