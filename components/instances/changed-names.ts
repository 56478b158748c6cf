import type { Variables } from "@/contracts/value";
import { sameValue } from "@/engine/form/same-value";

/** Names of the variables that are new or hold something else than before. */
export function changedNames(before: Variables, after: Variables): string[] {
  return Object.entries(after).flatMap(([name, value]) => {
    const old = before[name];
    return old !== undefined && (old === value || sameValue(old, value)) ? [] : [name];
  });
}
