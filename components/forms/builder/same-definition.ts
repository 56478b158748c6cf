import type { FormDefinition } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { sameValue } from "@/engine/form/same-value";

/** Whether two forms say the same, in whatever order their settings stand. */
export function sameDefinition(left: FormDefinition, right: FormDefinition): boolean {
  return left === right || sameValue(plain(left), plain(right));
}

/** As it is stored: settings that are undefined are not there. */
function plain(definition: FormDefinition): Value {
  return JSON.parse(JSON.stringify(definition));
}
