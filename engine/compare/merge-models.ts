import type { DecisionTable } from "@/contracts/boxed-expression";
import type { DecisionModel } from "@/contracts/decision";
import { mergeTables } from "./merge-tables";
import { mergeValues, type Versions } from "./merge-values";
import type { MergeDrafts, Path } from "./merged";
import { isParts } from "./named-items";

/**
 * Two people's changes of one decision model in one, element by element and setting by setting, a table that both changed cell by
 * cell. Another expression is one thing.
 */
export const mergeModels: MergeDrafts<DecisionModel> = (base, mine, theirs, prefer = "mine") => {
  const collisions: Path[] = [];
  const merged = mergeValues(
    { base, mine, theirs },
    (path, both) => {
      const table = areTables(both)
        ? mergeTables(both, prefer, (part) => collisions.push([...path, ...part]))
        : null;
      if (table !== null) return table;
      if (path[0] !== "positions") collisions.push(path);
      return both[prefer];
    },
    (path) => path.length === SETTING_DEPTH,
  );
  return { merged, collisions, base };
};

/** List, element, setting. */
const SETTING_DEPTH = 3;

function areTables(versions: Versions): versions is Versions<DecisionTable> {
  const { base, mine, theirs } = versions;
  return [base, mine, theirs].every((value) => isParts(value) && value.kind === "decisionTable");
}
