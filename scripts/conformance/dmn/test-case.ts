import type { Value } from "@/contracts/value";

/** One test case of the DMN test kit: a decision model, what is given to it, and what each result must be. */
export interface TestCase {
  /** Folder of the compliance level around it; empty where there is none. */
  level: string;
  /** The folder that it lies in. */
  suite: string;
  /** Path of the model that it is about. */
  model: string;
  id: string;
  /** The decision service that is called; absent: each result is a decision (or a business knowledge model). */
  service?: string;
  inputs: GivenInput[];
  results: ExpectedResult[];
}

export interface GivenInput {
  name: string;
  /** Of the model whose input it is, where several models are linked. */
  namespace?: string;
  value: Value;
}

export interface ExpectedResult {
  name: string;
  value: Value;
  /** Whether the evaluation may end with an error instead of null. */
  mayFail: boolean;
}
