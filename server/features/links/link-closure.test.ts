import { expect, it } from "vitest";
import { checkOpen, closureOf } from "./link-closure";

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);
const link = { isOn: true, opensAt: null, closesAt: null, maxAnswers: null, answers: 0, now: at("12:00") };

it("is open when nothing says otherwise", () => {
  expect(closureOf(link)).toBeNull();
  expect(
    closureOf({ ...link, opensAt: at("12:00"), closesAt: at("12:01"), maxAnswers: 3, answers: 2 }),
  ).toBeNull();
});

it.each([
  ["off", { isOn: false, opensAt: at("13:00") }],
  ["notYet", { opensAt: at("12:01") }],
  ["over", { closesAt: at("12:00") }],
  ["over", { closesAt: at("11:00"), maxAnswers: 1, answers: 1 }],
  ["full", { maxAnswers: 3, answers: 3 }],
  ["full", { maxAnswers: 3, answers: 4 }],
] as const)("is %s for %o", (reason, change) => {
  expect(closureOf({ ...link, ...change })?.reason).toBe(reason);
  expect(() => checkOpen({ ...link, ...change })).toThrow(expect.objectContaining({ code: "GONE" }));
});
