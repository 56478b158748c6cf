import { type HitPolicyEntry, plainPolicy, rulesInWords } from "@/engine/decision/table/hit-policy";

/** At most one rule fires; two are an error of the table. */
export const unique: HitPolicyEntry = {
  ...plainPolicy,
  title: "Unique",
  combine: (hits, table) => {
    if (hits.length > 1)
      return table.fail("severalRules", `Only one rule may fire, but ${rulesInWords(hits)} do.`, hits);
    return hits[0]?.result ?? null;
  },
};
