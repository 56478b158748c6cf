import { expect, it } from "vitest";
import { periodInWords, turnInWords } from "./turn-in-words";

const place = { of: "step", kind: "concurrency", key: "Acme", limit: 3 } as const;

it.each([
  [1, "1st"],
  [2, "2nd"],
  [3, "3rd"],
  [4, "4th"],
  [11, "11th"],
  [12, "12th"],
  [21, "21st"],
  [113, "113th"],
])("calls place %i the %s", (position, words) => {
  expect(turnInWords(place, { position, busy: 3, limit: 3 })).toBe(
    `${words} in the queue for "Acme", 3 of 3 at work`,
  );
});

it("tells the limit that is in force, not the one that was asked under", () => {
  const rate = { of: "process", kind: "rate", key: null, limit: 3, per: 60 } as const;
  expect(turnInWords(rate, { position: 2, busy: 5, limit: 5 })).toBe(
    "2nd in the queue, at most 5 starts in a minute",
  );
  expect(turnInWords(rate, undefined)).toBe("at most 3 starts in a minute");
});

it.each([
  [1, "a second"],
  [90, "90 seconds"],
  [3600, "an hour"],
  [7200, "2 hours"],
  [86400, "a day"],
])("says %i seconds as %s", (seconds, words) => {
  expect(periodInWords(seconds)).toBe(words);
});
