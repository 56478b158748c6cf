import type { FormRule } from "@/contracts/form-rule";
import { matchItems } from "./match-items";
import { mergeValues, type Versions } from "./merge-values";
import type { Side } from "./merged";

/** A rule with the identity that it has among three versions. The list around it keeps it from being merged in parts. */
type NamedRule = { id: string; content: readonly FormRule[] };

/** The rules of both. What both changed stands twice where mine is preferred, theirs first; else as theirs alone. */
export function mergeRules({ base, mine, theirs }: Versions<readonly FormRule[]>, prefer: Side): FormRule[] {
  const added = new Map<string, string>();
  const other = nameRules(base, theirs, (text, index) => {
    added.set(text, `theirs ${index}`);
    return `theirs ${index}`;
  });
  const versions: Versions<readonly NamedRule[]> = {
    base: base.map((rule, index) => ({ id: `${index}`, content: [rule] })),
    // What both added in the same words is one rule.
    mine: nameRules(base, mine, (text, index) => added.get(text) ?? `mine ${index}`),
    theirs: other,
  };
  const merged = mergeValues(versions, (_, both) =>
    prefer === "mine" ? [both.theirs, both.mine].flat() : both.theirs,
  );
  return merged.flatMap(({ content }) => content);
}

type NameOfAdded = (text: string, index: number) => string;

function nameRules(
  base: readonly FormRule[],
  rules: readonly FormRule[],
  nameOfAdded: NameOfAdded,
): NamedRule[] {
  const matched = matchItems(base, rules, { name: (rule) => JSON.stringify(rule), kind: () => "rule" });
  const met = new Set<string>();
  return rules.map((rule, index) => {
    const known = matched[index];
    const wanted = known === undefined ? nameOfAdded(JSON.stringify(rule), index) : `${known}`;
    const id = met.has(wanted) ? `${wanted} again ${index}` : wanted;
    met.add(id);
    return { id, content: [rule] };
  });
}
