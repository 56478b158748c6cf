import type { DecisionModel } from "@/contracts/decision";
import { countRules } from "@/engine/decision/count-rules";

/** Rules of all tables up to which gaps and overlaps are looked for while people type; the time grows with their square. */
export const MOST_ANALYSED_RULES = 300;
/** Rules up to which the checks follow each key. */
const QUICK_RULES = 60;
const PAUSE_MS = 600;

/** Milliseconds without a change after which the checks begin. */
export function checkPause(model: DecisionModel): number {
  return countRules(model) <= QUICK_RULES ? 0 : PAUSE_MS;
}
