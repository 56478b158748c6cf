import fc from "fast-check";
import { expect, it } from "vitest";
import { randomProcess } from "@/tests/support/random-process";
import { compileSimulated } from "./simulated-process";
import { Simulation } from "./simulation";

const clock = { now: "2026-01-05T09:00:00.000Z", timeZone: "Europe/Berlin" };

/** What may be done next: mostly something that fits, sometimes anything. */
const choices = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 60 });

const neverRests = /does not come to rest/;

function stepsThatFit(seen: { openTasks: string[]; waiting: string[] }, number: number): object[] {
  const tasks = seen.openTasks.map((task) => ({ complete: task, variables: { number } }));
  const others = seen.waiting.flatMap((element) => [
    { complete: element, variables: { number } },
    { continue: element },
    { finish: element },
    { fail: element, error: "bad" },
  ]);
  const anytime = [
    { advance: "PT2H" },
    { set: { number } },
    { message: "news" },
    { signal: "news" },
    { activate: seen.waiting[0] ?? "x" },
  ];
  return [...tasks, ...tasks, ...others, ...others, ...anytime];
}

it("takes or refuses every step on every process, and what is at work adds up", () => {
  fc.assert(
    fc.property(randomProcess, choices, (definition, numbers) => {
      const compiled = compileSimulated({ id: "p", definition });
      if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join("\n"));
      const simulation = new Simulation([compiled.process], clock);
      let seen = simulation.takeAlone({ start: "p", variables: { number: numbers[0] ?? 0 } });
      for (const number of numbers) {
        if (!seen.ok) break;
        const { openTasks, waiting, instances, state } = seen.observation;
        const running = (instances.p ?? 0) > 0;
        expect(running).toBe(state === "running" || state === "incident");
        expect(openTasks.length + waiting.length > 0).toBe(running);
        const steps = stepsThatFit(seen.observation, number);
        const next = simulation.takeAlone(steps[number % steps.length]);
        if (next.ok) seen = next;
        else expect(next.message).toMatch(/\w.*\.$/s);
        // What feeds itself is found out after thousands of decisions, and every further step would find the same.
        if (!next.ok && neverRests.test(next.message)) break;
      }
    }),
    { numRuns: 150 },
  );
});

/** Keys and ids of steps in any combination, and values of any kind. */
const anyStep = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom(
      "start",
      "complete",
      "continue",
      "message",
      "advance",
      "fail",
      "set",
      "cancel",
      "variables",
      "error",
    ),
    fc.oneof(
      fc.constantFrom("p", "task_1", "p/end", "/", "PT1H", "P9999999999Y", "__proto__", ""),
      fc.jsonValue(),
    ),
    { maxKeys: 3 },
  ),
);

it("refuses with a sentence what is no step", () => {
  fc.assert(
    fc.property(randomProcess, fc.array(anyStep, { maxLength: 20 }), (definition, steps) => {
      const compiled = compileSimulated({ id: "p", definition });
      if (!compiled.ok) throw new Error("It cannot run.");
      const simulation = new Simulation([compiled.process], clock);
      for (const step of steps) {
        const taken = simulation.takeAlone(step);
        if (!taken.ok) expect(taken.message).toMatch(/\w/);
      }
    }),
    { numRuns: 200 },
  );
});
