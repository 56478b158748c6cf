import type { ElementEntry } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";

/**
 * BPMN parallel gateway. Joining happens when tokens arrive, before the gateway is entered; entering it splits.
 */
export const parallelGateway: ElementEntry<"parallelGateway"> = {
  hasResult: false,
  waits: "never",

  compile: () => ({ enter: (moves, token) => moves.complete(token) }),

  summary: () => "All branches at once",

  waitsFor: (_token, element) => `Waiting for the other branches at "${elementTitle(element)}"`,
};
