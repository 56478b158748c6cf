import { type HitPolicyEntry, plainPolicy, resultsOf } from "@/engine/decision/table/hit-policy";

/** All that fire, in the order of the rules. */
export const ruleOrder: HitPolicyEntry = {
  ...plainPolicy,
  title: "Rule order",
  whenNone: [],
  combine: resultsOf,
};
