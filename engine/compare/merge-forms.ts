/**
 * Two people's changes of one form in one: setting by setting, in the order of both. A field is the same field though its
 * key follows its label; what either of them says of it, in whatever field or rule, knows it by the key that it has then.
 * A rule is one sentence: changed by both it stands twice, theirs and mine.
 */
import type { FormDefinition } from "@/contracts/form";
import { mergeRules } from "./merge-rules";
import { mergeValues } from "./merge-values";
import type { MergeDrafts, Path } from "./merged";
import { withSameKeys } from "./with-same-keys";

export const mergeForms: MergeDrafts<FormDefinition> = (base, mine, theirs, prefer = "mine") => {
  const versions = withSameKeys({ base, mine, theirs });
  const collisions: Path[] = [];
  const rest = mergeValues(
    {
      base: withoutRules(versions.base),
      mine: withoutRules(versions.mine),
      theirs: withoutRules(versions.theirs),
    },
    (path, both) => {
      collisions.push(path);
      return both[prefer];
    },
  );
  const rules = mergeRules(
    {
      base: versions.base.rules ?? [],
      mine: versions.mine.rules ?? [],
      theirs: versions.theirs.rules ?? [],
    },
    prefer,
  );
  return { merged: { ...rest, ...(rules.length > 0 && { rules }) }, collisions, base: versions.base };
};

function withoutRules({ rules: _, ...rest }: FormDefinition): FormDefinition {
  return rest;
}
