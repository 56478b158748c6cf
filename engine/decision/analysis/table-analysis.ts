import type { Value } from "@/contracts/value";

/** A part of what can come in: for each input a condition, and a value for which it holds. */
export interface InputRegion {
  inputs: {
    label: string;
    /** Unary tests, such as `[10..20)`; `-` where any value will do. */
    tests: string;
    example: Value;
  }[];
}

export interface Overlap extends InputRegion {
  /** Numbers of two rules that fire together, from 1. */
  rules: [number, number];
  /** Whether they give the same, as far as it is written the same. */
  sameOutputs: boolean;
}

/**
 * What can come in that no rule, or more than one rule, is there for. Inputs are taken as independent of each other and
 * never null, unless a rule speaks of null.
 */
export interface TableAnalysis {
  gaps: InputRegion[];
  overlaps: Overlap[];
  /** Rules that never have a say under the hit policy First, since an earlier rule holds whenever they do. */
  masked: { rule: number; by: number }[];
  /** Numbers of the rules whose tests need other names or functions: gaps and overlaps with these are not told. */
  unread: number[];
  /** False where there was too much to look at; what is told is right all the same. */
  complete: boolean;
}
