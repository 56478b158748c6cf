import { type HitPolicyEntry, plainPolicy } from "@/engine/decision/table/hit-policy";
import { byPriority } from "./by-priority";

/** Of the rules that fire, the one whose output stands first among the output's allowed values. */
export const priority: HitPolicyEntry = {
  ...plainPolicy,
  title: "Priority",
  needsOrder: true,
  combine: (hits, table) => byPriority(hits, table)[0]?.result ?? null,
};
