import type { FiredTable } from "@/contracts/journal";
import { isTagged, type Value } from "@/contracts/value";

/** Inputs that are shown; the rest stands in the decision's own try-out. */
const mostInputs = 4;

function shown(value: Value): string {
  if (isTagged(value)) return value.lexical;
  return typeof value === "string" ? `“${value}”` : String(value);
}

/** "Approval: rule 2, as Total Amount was 250". */
export function firedInWords({ table, inputs, rules }: FiredTable): string {
  const fired =
    rules.length === 0 ? "no rule" : `${rules.length === 1 ? "rule" : "rules"} ${rules.join(", ")}`;
  const seen = inputs.slice(0, mostInputs).map(({ label, value }) => `${label} was ${shown(value)}`);
  return seen.length === 0 ? `${table}: ${fired}` : `${table}: ${fired}, as ${seen.join(" and ")}`;
}
