import { isTagged, type Value } from "@/contracts/value";
import { toDecimal } from "./number-value";

/** Whether two values are the same; a number equals its tagged form. */
export function sameValue(left: Value | undefined, right: Value | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined || left === null || right === null) return false;
  const number = toDecimal(left);
  if (number !== null) return toDecimal(right)?.equals(number) ?? false;
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((part, index) => sameValue(part, right[index]))
    );
  }
  if (typeof left !== "object" || typeof right !== "object" || Array.isArray(right)) return false;
  if (isTagged(left) !== isTagged(right)) return false;
  const keys = Object.keys(left);
  const other: Record<string, Value> = right;
  const own: Record<string, Value> = left;
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameValue(own[key], other[key]))
  );
}
