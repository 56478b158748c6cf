import type { Value } from "@/contracts/value";
import { sameValue } from "@/engine/form/same-value";

/** Whether two drafts say the same, in whatever order their settings stand. */
export function sameDraft(left: object, right: object): boolean {
  return left === right || sameValue(plain(left), plain(right));
}

/** As it is stored: settings that are undefined are not there. */
function plain(draft: object): Value {
  return JSON.parse(JSON.stringify(draft));
}
