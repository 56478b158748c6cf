import { expect, it } from "vitest";
import { leaveInSteps } from "./leave-in-steps";

const never = () => new Promise<never>(() => undefined);

it("takes one step after the other, and does not wait for one that does not end", async () => {
  const taken: string[] = [];
  const overdue: string[] = [];
  const step = (name: string, take: () => Promise<unknown>) => ({
    waitsFor: name,
    patienceMs: 20,
    take: () => {
      taken.push(name);
      return take();
    },
  });
  const steps = [
    step("turns", async () => taken.push("turns are over")),
    step("a queue that hangs", never),
    step("the lock", async () => undefined),
  ];
  await leaveInSteps(steps, ({ waitsFor }) => overdue.push(waitsFor));
  expect(taken).toEqual(["turns", "turns are over", "a queue that hangs", "the lock"]);
  expect(overdue).toEqual(["a queue that hangs"]);
});

it("takes no further step when one fails", async () => {
  const steps = [
    { waitsFor: "the database", patienceMs: 1_000, take: () => Promise.reject(new Error("It is away.")) },
    { waitsFor: "nothing", patienceMs: 1_000, take: () => Promise.reject(new Error("Taken all the same.")) },
  ];
  await expect(leaveInSteps(steps, () => undefined)).rejects.toThrow("It is away.");
});
