import { type HitPolicyEntry, plainPolicy } from "@/engine/decision/table/hit-policy";

export const first: HitPolicyEntry = {
  ...plainPolicy,
  title: "First",
  stopsAtFirst: true,
  combine: (hits) => hits[0]?.result ?? null,
};
