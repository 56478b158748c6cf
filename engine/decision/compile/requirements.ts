/** The names that an element sees through its requirements; those of an imported model stand under the import's name. */
import type { ElementReference } from "@/contracts/decision";
import type { FeelType } from "@/engine/expression/types/feel-type";
import { emptyContext, type FeelContext, type FeelValue } from "@/engine/expression/values/feel-value";
import type { CompiledElement, ElementValues } from "./compiled-element";
import type { LogicSite } from "./logic-site";

export interface Requirement {
  element: CompiledElement;
  /** Name of the import, null for an element of the same model. */
  prefix: string | null;
}

export type FindElement = (reference: ElementReference) => Requirement | null;

export function findRequired(
  references: readonly ElementReference[],
  find: FindElement,
  site: LogicSite,
): Requirement[] {
  return references.flatMap((reference) => {
    const found = find(reference);
    if (found !== null) return [found];
    const where = reference.namespace === undefined ? "in this model" : "among the imported models";
    site.report("unknownElement", `It requires “${reference.id}”, which is not there ${where}.`);
    return [];
  });
}

/** Characters that a name in FEEL may have (DMN 1.5, 10.3.1.2, rules 27 to 31). */
const readableName = /^[\p{L}\p{M}\p{N}_?\s./\-'’+*]+$/u;

/** Whoever needs it could not write its name. */
function warnOfName({ name }: CompiledElement, site: LogicSite): void {
  if (readableName.test(name)) return;
  const message = `Expressions cannot write the name “${name}”. Use letters, digits and spaces in it.`;
  site.warn("nameUnreadable", message);
}

interface Seen {
  site: LogicSite;
  /** Writes the values of all that is required into the slots of a frame. */
  fill(values: FeelValue[], activation: ElementValues): void;
}

function byPrefix(required: readonly Requirement[]): Map<string, CompiledElement[]> {
  const groups = new Map<string, CompiledElement[]>();
  for (const { element, prefix } of required) {
    if (prefix !== null) groups.set(prefix, [...(groups.get(prefix) ?? []), element]);
  }
  return groups;
}

function asContext(elements: readonly CompiledElement[], activation: ElementValues): FeelContext {
  const context = emptyContext();
  for (const element of elements) {
    for (const name of element.names) context[name] = activation.valueOf(element);
  }
  return context;
}

/** Opens the names of what is required. Their types have to be known by now. */
export function seeRequired(required: readonly Requirement[], outer: LogicSite): Seen {
  let site = outer;
  const slots: { slot: number; value: (activation: ElementValues) => FeelValue }[] = [];
  const see = (name: string, type: FeelType, value: (activation: ElementValues) => FeelValue) => {
    const next = site.with(name, type);
    site = next.site;
    slots.push({ slot: next.slot, value });
  };
  for (const { element, prefix } of required) {
    warnOfName(element, outer);
    if (prefix !== null) continue;
    for (const name of element.names) see(name, element.type, (activation) => activation.valueOf(element));
  }
  for (const [prefix, elements] of byPrefix(required)) {
    const entries = new Map(
      elements.flatMap(({ names, type }) => names.map((name) => [name, type] as const)),
    );
    see(prefix, { kind: "contextOf", entries }, (activation) => asContext(elements, activation));
  }
  return {
    site,
    fill: (values, activation) => {
      for (const { slot, value } of slots) values[slot] = value(activation);
    },
  };
}
