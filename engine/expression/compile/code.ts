import type { Value } from "@/contracts/value";
import { fromValue } from "@/engine/expression/border/from-value";
import type { Scope } from "@/engine/expression/expression";
import type { Run } from "@/engine/expression/run";
import type { FeelValue } from "@/engine/expression/values/feel-value";

/** A compiled node. */
export type Code = (frame: Frame) => FeelValue;

/** The free variables of an expression in one evaluation, by their index in its compiled list. */
export interface FreeNames {
  has(index: number): boolean;
  read(index: number): FeelValue;
}

/** Process values as free variables, each converted when it is first read. */
export class Inputs implements FreeNames {
  readonly #names: readonly string[];
  readonly #values: (FeelValue | undefined)[] = [];
  readonly scope: Scope;

  constructor(names: readonly string[], scope: Scope) {
    this.#names = names;
    this.scope = scope;
  }

  has(index: number): boolean {
    return this.#lookUp(this.#names[index] ?? "") !== undefined;
  }

  read(index: number): FeelValue {
    const known = this.#values[index];
    if (known !== undefined) return known;
    const value = fromValue(this.#lookUp(this.#names[index] ?? ""));
    this.#values[index] = value;
    return value;
  }

  #lookUp(name: string): Value | undefined {
    const { variables, extra } = this.scope;
    if (extra !== undefined && Object.hasOwn(extra, name)) return extra[name];
    return Object.hasOwn(variables, name) ? variables[name] : undefined;
  }
}

/** Where code runs: its local names by slot, the free variables, and the budget. */
export interface Frame {
  locals: FeelValue[];
  readonly inputs: FreeNames;
  readonly run: Run;
}
