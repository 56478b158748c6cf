import type { Value } from "@/contracts/value";

/** A correlation key as text, the same for the sender's and the receiver's value; null when it cannot be one. */
export function correlationText(value: Value): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const isTagged = typeof value === "object" && value !== null && !Array.isArray(value) && "lexical" in value;
  return isTagged && typeof value.lexical === "string" ? value.lexical : null;
}
