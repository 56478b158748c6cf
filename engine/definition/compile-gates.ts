import type { ProcessDefinition } from "@/contracts/process";
import type { Concurrency, Permit, RateLimit } from "@/contracts/throttle";
import type { CompileScope, Gate } from "./graph";

/** What a token has to get permission for before it begins at the element, in this order. */
export function compileGates({ node, definition, expression }: CompileScope): Gate[] {
  const { element, parent } = node;
  const gate = (
    of: Permit["of"],
    kind: Permit["kind"],
    settings: Concurrency | RateLimit | undefined,
  ): Gate[] => {
    if (settings === undefined) return [];
    const { key, limit } = settings;
    const setting = `${kind === "rate" ? "rateLimit" : "concurrency"}.key`;
    const compiled =
      key === undefined ? null : expression(of === "step" ? setting : `process.${setting}`, key);
    const permit = { of, kind, limit, ...("per" in settings && { per: settings.per }) };
    return [{ permit, key: compiled, source: key ?? null }];
  };
  // First the place, then the start: a period that passes while somebody waits for a place would be lost.
  const both = (of: Permit["of"], { concurrency, rateLimit }: Throttled): Gate[] => [
    ...gate(of, "concurrency", concurrency),
    ...gate(of, "rate", rateLimit),
  ];
  if (element.type === "startEvent") return parent === null ? both("process", definition) : [];
  return "loop" in element || "concurrency" in element || "rateLimit" in element ? both("step", element) : [];
}

type Throttled = Pick<ProcessDefinition, "concurrency" | "rateLimit">;
