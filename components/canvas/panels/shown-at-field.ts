import type { Problem } from "@/engine/definition/problem";

/** Settings whose fields show what is wrong with them. */
const fieldSettings =
  /^(candidates|source|formId|processId|dueAt|decisionId|decision|url|body|to|subject|text|duration|until|condition|event\.\w+|loop\.\w+|(process\.)?(concurrency|rateLimit)\.key|(assignments|inputs)\[\d+\]\.expression)$/;

/** Whether the field says it; everything else, and what has a one-click solution, stands at the head of the panel. */
export function isShownAtField(problem: Problem): boolean {
  return problem.severity === "error" && !problem.fix && fieldSettings.test(problem.setting ?? "");
}
