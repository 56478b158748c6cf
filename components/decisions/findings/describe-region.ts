import type { Value } from "@/contracts/value";
import { untagged } from "@/contracts/value";
import type { InputRegion } from "@/engine/decision/analysis/table-analysis";

/** The condition of a region in words: "amount > 5000 and category "Travel"". */
export function describeRegion({ inputs }: InputRegion): string {
  const told = inputs.filter(({ tests }) => tests !== "-");
  return told.map(({ label, tests }) => `${label} ${tests}`).join(" and ") || "any input";
}

/** One set of values in it: "amount 5001, category Travel". */
export function exampleOf({ inputs }: InputRegion): string {
  return inputs.map(({ label, example }) => `${label} ${asText(example)}`).join(", ");
}

function asText(value: Value): string {
  const plain = untagged(value);
  if (plain === null) return "nothing";
  if (typeof plain === "boolean") return plain ? "yes" : "no";
  return typeof plain === "object" ? JSON.stringify(plain) : String(plain);
}
