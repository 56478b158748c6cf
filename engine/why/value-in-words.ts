import type { Value } from "@/contracts/value";
import { isTagged } from "@/contracts/value";
import type { Graph, Names } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { formatValue } from "@/engine/form/format-value";

/** Longer texts would hide the sentence that they stand in. */
const MOST_CHARACTERS = 60;

/** What a variable was when a condition read it: "Total was 1,200.00 EUR". Null where it says nothing in one line. */
export function valueInWords(graph: Graph, name: string, value: Value, names: Names): string | null {
  const field = fieldOf(graph, name);
  const element = graph.nodes.get(name)?.element;
  const title = field?.label || (element === undefined ? name : `"${elementTitle(element)}"`);
  if (value === null || value === "") return `${title} was empty`;
  if (field !== undefined) return `${title} was ${shortened(formatValue(field, value, names))}`;
  const outcome = outcomeOf(value);
  if (element?.type === "userTask" && outcome !== null) {
    const label = element.outcomes.find((known) => known.value === outcome)?.label ?? outcome;
    return `${title} was "${label}"`;
  }
  if (Array.isArray(value)) return `${title} had ${value.length} ${value.length === 1 ? "entry" : "entries"}`;
  if (isTagged(value)) return `${title} was ${value.lexical}`;
  if (typeof value === "object") return null;
  return `${title} was ${typeof value === "string" ? `"${shortened(value)}"` : value}`;
}

function fieldOf({ forms }: Graph, name: string) {
  for (const form of forms.values()) {
    const compiled = form.fields.get(name);
    if (compiled !== undefined) return compiled.field;
  }
  return undefined;
}

function outcomeOf(value: Value): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !("outcome" in value))
    return null;
  return typeof value.outcome === "string" ? value.outcome : null;
}

function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}
