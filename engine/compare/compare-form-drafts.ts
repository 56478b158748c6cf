import type { FormDefinition } from "@/contracts/form";
import type { Change } from "./change";
import { compareForms } from "./compare-forms";
import { withSameKeys } from "./with-same-keys";

/** As compareForms, for two states of one draft: a field whose key follows its label is still that field. */
export function compareFormDrafts(before: FormDefinition, after: FormDefinition): Change[] {
  const { base, mine } = withSameKeys({ base: before, mine: after, theirs: before });
  return compareForms(base, mine);
}
