import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PresenceLine } from "./presence-line";

function open() {
  const said: (string | null)[] = [];
  const told = { asked: 0, left: 0, answers: [] as unknown[], hidden: false, isAway: false };
  const line = new PresenceLine<string>({
    report: async (place) => {
      if (told.isAway) throw new Error("away");
      said.push(place);
      return "reported";
    },
    ask: async () => {
      told.asked += 1;
      return "asked";
    },
    leave: () => {
      told.left += 1;
    },
    onAnswer: (answer) => told.answers.push(answer),
    isHidden: () => told.hidden,
  });
  line.open();
  return { line, said, told };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pause = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it("says where it is when that changes, however fast, at most once a second, and every ten seconds", async () => {
  const { line, said } = open();
  await pause(0);
  for (const place of ["a", "b", "c", "d"]) line.moveTo(place);
  await pause(500);
  expect(said).toEqual([null]);
  await pause(1_000);
  expect(said).toEqual([null, "d"]);
  await pause(35_000);
  expect(said.length).toBeGreaterThanOrEqual(4);
  expect(said.length).toBeLessThanOrEqual(6);
  line.close();
  await pause(60_000);
  expect(said.length).toBeLessThanOrEqual(6);
});

it("asks once for all news of a second, without saying anything", async () => {
  const { line, said, told } = open();
  await pause(0);
  for (let news = 0; news < 50; news += 1) line.hear();
  await pause(3_000);
  expect([said, told.asked]).toEqual([[null], 1]);
  line.close();
});

it("is gone while nobody looks, and back when somebody does", async () => {
  const { line, said, told } = open();
  await pause(2_000);
  told.hidden = true;
  line.quit();
  await pause(60_000);
  expect([said, told.left]).toEqual([[null], 1]);
  told.hidden = false;
  line.wake();
  await pause(0);
  expect(said).toHaveLength(2);
  line.close();
  expect(told.left).toBe(2);
});

it("shows nobody while it cannot ask, and asks again", async () => {
  const { line, told } = open();
  await pause(2_000);
  told.isAway = true;
  await pause(10_000);
  expect(told.answers.at(-1)).toBeNull();
  told.isAway = false;
  await pause(10_000);
  expect(told.answers.at(-1)).toBe("reported");
  line.close();
});
