import { type HitPolicyEntry, plainPolicy, rulesInWords } from "@/engine/decision/table/hit-policy";
import { equalValues } from "@/engine/expression/values/equal-values";

/** Several rules may fire as long as they give the same. */
export const any: HitPolicyEntry = {
  ...plainPolicy,
  title: "Any",
  combine: (hits, table) => {
    const first = hits[0]?.result ?? null;
    const other = hits.find(({ result }) => equalValues(first, result, table.run) !== true);
    if (other !== undefined) {
      const message = `Rules that fire together have to give the same, but ${rulesInWords(hits)} differ.`;
      return table.fail("rulesDiffer", message, hits);
    }
    return first;
  },
};
