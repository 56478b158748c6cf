/** Whether a value is of a type: `instance of` (DMN 1.5, 10.3.2.9). */
import {
  entryOf,
  FeelFunction,
  FeelRange,
  type FeelValue,
  isContext,
  isList,
  kindOf,
} from "@/engine/expression/values/feel-value";
import type { FeelType } from "./feel-type";

export function matchesType(value: FeelValue, type: FeelType): boolean {
  switch (type.kind) {
    case "unknown":
      return false;
    case "Any":
      return value !== null;
    case "Null":
      return value === null;
    case "list":
      return isList(value) && value.every((item) => isOrNull(item, type.element));
    case "range":
      return value instanceof FeelRange && matchesRange(value, type.element);
    case "contextOf":
      return (
        isContext(value) &&
        [...type.entries].every(([key, entry]) => {
          const found = entryOf(value, key);
          return found !== undefined && isOrNull(found, entry);
        })
      );
    case "functionOf":
      return value instanceof FeelFunction && matchesFunction(value, type.parameters);
    default:
      return kindOf(value) === type.kind;
  }
}

/** Null is of every type below the top. */
function isOrNull(value: FeelValue, type: FeelType): boolean {
  return value === null || matchesType(value, type);
}

function matchesRange(range: FeelRange, element: FeelType): boolean {
  return [range.start, range.end].every((end) => end === null || matchesType(end, element));
}

/** Parameters are contravariant (DMN 1.5, 10.3.2.9.2); what a function gives is known only for its declared types. */
function matchesFunction(value: FeelFunction, parameters: readonly FeelType[]): boolean {
  if (value.parameters.length !== parameters.length) return false;
  return value.parameters.every(({ type }, index) => {
    const wanted = parameters[index];
    return type.kind === "Any" || (wanted !== undefined && sameType(type, wanted));
  });
}

export function sameType(left: FeelType, right: FeelType): boolean {
  if (left.kind !== right.kind) return false;
  if ((left.kind === "list" || left.kind === "range") && left.kind === right.kind)
    return sameType(left.element, right.element);
  if (left.kind === "contextOf" && right.kind === "contextOf") {
    return (
      left.entries.size === right.entries.size &&
      [...left.entries].every(([key, type]) => {
        const other = right.entries.get(key);
        return other !== undefined && sameType(type, other);
      })
    );
  }
  return left.kind !== "unknown";
}
