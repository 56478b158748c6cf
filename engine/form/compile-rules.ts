import type { FormRule } from "@/contracts/form-rule";
import type { Expression } from "@/engine/expression/expression";
import { parseSource } from "./parse-source";

/** A rule whose condition can be read. */
export interface CompiledRule {
  /** Its place in the form's list. */
  readonly index: number;
  readonly when: Expression;
}

/** What rules do to one field, in the order of the form's list. */
export interface FieldRules {
  readonly show: readonly CompiledRule[];
  readonly require: readonly CompiledRule[];
  readonly enable: readonly CompiledRule[];
  readonly set: readonly { rule: CompiledRule; value: Expression }[];
  readonly refuse: readonly { rule: CompiledRule; message: string }[];
}

export const noRules: FieldRules = { show: [], require: [], enable: [], set: [], refuse: [] };

/** Rules by the field that they are about. One that cannot be read counts as absent, so that a draft can be previewed. */
export function compileRules(
  rules: readonly FormRule[],
  keys: ReadonlySet<string>,
): ReadonlyMap<string, FieldRules> {
  const byField = new Map<string, FieldRules>();
  for (const [index, { when, effects }] of rules.entries()) {
    const condition = parseSource(when, keys);
    if (condition === null) continue;
    const rule = { index, when: condition };
    for (const effect of effects) {
      const before = byField.get(effect.field) ?? noRules;
      switch (effect.kind) {
        case "set": {
          const value = parseSource(effect.value, keys);
          if (value !== null) byField.set(effect.field, { ...before, set: [...before.set, { rule, value }] });
          break;
        }
        case "refuse": {
          const { message } = effect;
          byField.set(effect.field, { ...before, refuse: [...before.refuse, { rule, message }] });
          break;
        }
        default:
          byField.set(effect.field, { ...before, [effect.kind]: [...before[effect.kind], rule] });
      }
    }
  }
  return byField;
}

/** Rules that decide what the field holds; the others only judge it. */
export function decidingRules({ show, enable, set }: FieldRules): CompiledRule[] {
  return [...show, ...enable, ...set.map(({ rule }) => rule)];
}

/** Rules that judge what the field holds. */
export function judgingRules({ require, refuse }: FieldRules): CompiledRule[] {
  return [...require, ...refuse.map(({ rule }) => rule)];
}
