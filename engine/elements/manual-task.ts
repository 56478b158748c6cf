import type { ElementEntry } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";

/**
 * BPMN manual task: something that a person does without the system, such as packing a parcel. No system can know when it
 * is done, so the token passes at once (BPMN 2.0, 13.3.3: it is never executed) and the drawing and the history
 * show it. A builder who wants to wait until somebody says it is done draws a user task, which needs no form.
 */
export const manualTask: ElementEntry<"manualTask"> = {
  hasResult: false,
  waits: "never",

  compile: () => ({ enter: (moves, token) => moves.complete(token) }),

  summary: () => "Done by somebody outside Stepwell; nothing waits for it",

  waitsFor: (_token, element) => `"${elementTitle(element)}" is next`,
};
