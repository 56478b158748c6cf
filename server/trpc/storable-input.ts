import { storableText } from "@/engine/form/storable-text";
import { AppError } from "../errors";

/** A submission's values may be nested 100 deep; around them stands the procedure's own input. */
const MAX_DEPTH = 120;

/**
 * An input whose texts PostgreSQL can hold: without NUL characters and halves of surrogate pairs, which a cut emoji
 * leaves behind. Every procedure's input passes here, so that no such character becomes a failure of the database.
 */
export function storableInput(input: unknown, depth = 0): unknown {
  if (typeof input === "string") {
    return storableText(input);
  }
  if (typeof input !== "object" || input === null) {
    return input;
  }
  if (depth > MAX_DEPTH) {
    throw new AppError("INVALID_INPUT", `Values may be nested ${MAX_DEPTH} deep at most.`);
  }
  if (Array.isArray(input)) {
    return input.map((part) => storableInput(part, depth + 1));
  }
  if (Object.getPrototypeOf(input) !== Object.prototype) {
    return input;
  }
  return Object.fromEntries(
    Object.entries(input).map(([name, part]) => [storableText(name), storableInput(part, depth + 1)]),
  );
}
