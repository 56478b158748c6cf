/**
 * Takes notes while a model is evaluated: which rules of which tables were looked at and fired, on which values, and what
 * became null on its way because it did not fit its type. Notes have a limit, so that a table in a loop stays cheap.
 */
import type { HitPolicy } from "@/contracts/boxed-expression";
import type { DecisionProblem, Place } from "@/engine/decision/problem";
import { conformed, type DataType } from "@/engine/decision/types/data-type";
import type { Run } from "@/engine/expression/run";
import { type FeelValue, kindOf } from "@/engine/expression/values/feel-value";

/** A decision with its value. */
export interface DecidedNote {
  place: Place;
  value: FeelValue;
}

export interface TableNote {
  place: Place;
  hitPolicy: HitPolicy;
  inputs: { label: string; value: FeelValue }[];
  rules: RuleNote[];
  /** What came out of the table. */
  output: FeelValue;
}

export interface RuleNote {
  /** Number of the rule, from 1. */
  rule: number;
  id?: string;
  fired: boolean;
  /** The first input column whose test did not hold, from 0. */
  stoppedAt?: number;
  /** What the rule gave. */
  outputs?: FeelValue[];
}

/** Decisions, tables and warnings that are noted in one evaluation, and rules in all tables together. */
const maxDecisions = 1000;
const maxTables = 100;
const maxRules = 5_000;
const maxWarnings = 100;

export class DecisionExplainer {
  readonly decisions: DecidedNote[] = [];
  readonly tables: TableNote[] = [];
  readonly warnings: DecisionProblem[] = [];
  /** Whether more happened than was noted. */
  cut = false;
  /** What is being evaluated, for problems that do not know themselves. */
  place: Place = {};
  #rules = 0;

  decided(note: DecidedNote): void {
    if (this.decisions.length >= maxDecisions) this.cut = true;
    else this.decisions.push(note);
  }

  table(note: TableNote): void {
    this.#rules += note.rules.length;
    if (this.tables.length >= maxTables || this.#rules > maxRules) this.cut = true;
    else this.tables.push(note);
  }

  warn(code: string, message: string, place: Place): void {
    if (this.warnings.length >= maxWarnings) this.cut = true;
    else this.warnings.push({ severity: "warning", code, message, ...place });
  }

  /** The value as its type wants it; a note where it does not conform and becomes null. */
  border(value: FeelValue, type: DataType, place: Place, run: Run): FeelValue {
    const fit = conformed(value, type, run);
    if (fit === null && value !== null) {
      const where = place.elementName === undefined ? "" : ` in “${place.elementName}”`;
      const message = `A ${kindOf(value)} came${where} where the type “${type.name}” is declared; it counts as null.`;
      this.warn("typeMismatch", message, place);
    }
    return fit;
  }

  /** Runs `work` as a part of `place`. After a failure the place stays, which tells where it happened. */
  within<T>(place: Place, work: () => T): T {
    const outer = this.place;
    this.place = place;
    const result = work();
    this.place = outer;
    return result;
  }
}
