import fc from "fast-check";
import { expect, it } from "vitest";
import type { ProcessDefinition } from "@/contracts/process";
import { tangledProcess } from "@/tests/support/tangled-process";
import { checkProcess } from "./check";
import type { Problem } from "./problem";

/** What is put right without anybody having to look at it again. */
const trusted = ["deadlock", "notJoined", "endlessLoop", "noDefault"];

const complaint = ({ code, element, flow, path }: Problem) =>
  `${code} ${code === "endlessLoop" ? path?.join(" ") : element} ${flow}`;

function complaints(definition: ProcessDefinition): Set<string> {
  return new Set(checkProcess(definition, {}).map(complaint));
}

it("offers fixes that solve their problem and make no other", () => {
  const kinds = ["exclusiveGateway", "parallelGateway", "inclusiveGateway"] as const;
  let tried = 0;
  fc.assert(
    fc.property(tangledProcess(kinds), (definition) => {
      const before = complaints(definition);
      for (const problem of checkProcess(definition, {})) {
        if (problem.fix === undefined || !trusted.includes(problem.code)) continue;
        tried += 1;
        const after = complaints(problem.fix.apply(definition));
        expect(after).not.toContain(complaint(problem));
        // Of loops that share an element one is told at a time, and a wait shows what was hidden behind the loop.
        if (problem.code === "endlessLoop") continue;
        expect([...after].filter((other) => !before.has(other))).toEqual([]);
      }
    }),
    { numRuns: 600 },
  );
  expect(tried).toBeGreaterThan(15);
}, 120_000);
