import { type HitPolicyEntry, plainPolicy, resultsOf } from "@/engine/decision/table/hit-policy";
import { byPriority } from "./by-priority";

/** All that fire, ordered as the output's allowed values are. */
export const outputOrder: HitPolicyEntry = {
  ...plainPolicy,
  title: "Output order",
  needsOrder: true,
  whenNone: [],
  combine: (hits, table) => resultsOf(byPriority(hits, table)),
};
