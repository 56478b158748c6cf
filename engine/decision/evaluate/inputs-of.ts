import { isService } from "@/engine/decision/compile/compile-decision-model";
import type { CompiledElement } from "@/engine/decision/compile/compiled-element";

/** What has to be given to make a decision: input data that it needs, directly or through others; a service's parameters. */
export function inputsOf(decision: CompiledElement): CompiledElement[] {
  if (isService(decision)) return [...decision.inputs];
  const seen = new Set([decision]);
  for (const each of seen) if (!isService(each)) for (const required of each.required) seen.add(required);
  return [...seen].filter(({ kind }) => kind === "inputData");
}
