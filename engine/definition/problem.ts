import type { ProcessDefinition } from "@/contracts/process";
import type { Passed } from "./soundness/trail";

/**
 * What a checker found, as a sentence that names the element or field as its builder does. A definition with an
 * error cannot be published; a warning can.
 */
export interface Problem<Definition = ProcessDefinition> {
  severity: "error" | "warning";
  /** Stable name of the rule, for tests and translations. */
  code: string;
  message: string;
  /** Id of the element it is about. */
  element?: string;
  /** Id of the flow it is about. */
  flow?: string;
  /** Key of the form field it is about. */
  field?: string;
  /** Path of the setting to show, such as `assignments[0].expression`. */
  setting?: string;
  /** Ids of the elements on the way to where it happens, a step each; keys of the fields that need each other in a circle. */
  path?: string[];
  /** The same way with the flows that tokens took, where the checker has played it. */
  trail?: Passed[];
  /** A change that solves it with one click. */
  fix?: { label: string; apply: (definition: Definition) => Definition };
}

/** Whether any of these keeps the definition from being published. */
export function hasErrors(problems: readonly { severity: "error" | "warning" }[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

/**
 * Rules of a good drawing. A process that breaks one cannot be published, since it is hardly what its builder meant; it runs
 * as BPMN 2.0 (13.4.5) says, where a branch that leads nowhere ends by itself.
 */
const drawingRules: ReadonlySet<string> = new Set(["endMissing", "deadEnd", "unreachable", "noWayOut"]);

/** Whether any of these keeps the process from running at all. */
export function cannotRun(problems: readonly Problem[]): boolean {
  return problems.some(({ severity, code }) => severity === "error" && !drawingRules.has(code));
}
