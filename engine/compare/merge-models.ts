import type { DecisionModel } from "@/contracts/decision";
import { mergeValues } from "./merge-values";
import type { MergeDrafts, Path } from "./merged";

/**
 * Two people's changes of one decision model in one, element by element and setting by setting. The cells of a table belong to
 * its columns, so a table that both changed is one thing, as every expression is.
 */
export const mergeModels: MergeDrafts<DecisionModel> = (base, mine, theirs, prefer = "mine") => {
  const collisions: Path[] = [];
  const merged = mergeValues(
    { base, mine, theirs },
    (path, both) => {
      if (path[0] !== "positions") collisions.push(path);
      return both[prefer];
    },
    (path) => path.length === SETTING_DEPTH,
  );
  return { merged, collisions, base };
};

/** List, element, setting. */
const SETTING_DEPTH = 3;
