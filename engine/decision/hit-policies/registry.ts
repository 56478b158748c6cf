import type { HitPolicy } from "@/contracts/boxed-expression";
import type { HitPolicyEntry } from "@/engine/decision/table/hit-policy";
import { any } from "./any";
import { collect } from "./collect";
import { collectCount } from "./collect-count";
import { collectMaximum } from "./collect-maximum";
import { collectMinimum } from "./collect-minimum";
import { collectSum } from "./collect-sum";
import { first } from "./first";
import { outputOrder } from "./output-order";
import { priority } from "./priority";
import { ruleOrder } from "./rule-order";
import { unique } from "./unique";

export const hitPolicyRegistry: Record<HitPolicy, HitPolicyEntry> = {
  U: unique,
  A: any,
  P: priority,
  F: first,
  R: ruleOrder,
  O: outputOrder,
  C: collect,
  "C+": collectSum,
  "C<": collectMinimum,
  "C>": collectMaximum,
  "C#": collectCount,
};
