import { type HitPolicyEntry, plainPolicy, resultsOf } from "@/engine/decision/table/hit-policy";

/** All that fire, in any order; ours is that of the rules. */
export const collect: HitPolicyEntry = {
  ...plainPolicy,
  title: "Collect",
  whenNone: [],
  combine: resultsOf,
};
