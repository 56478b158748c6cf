import { expect, it } from "vitest";
import { SignInLimit } from "./sign-in-limit";

function failedTimes(times: number, at = 0): SignInLimit {
  const limit = new SignInLimit();
  for (let attempt = 0; attempt < times; attempt++) {
    limit.recordFailure("a@example.test", at);
  }
  return limit;
}

it("blocks an address after ten failures, and no other address", () => {
  expect(failedTimes(9).isBlocked("a@example.test", 1)).toBe(false);
  expect(failedTimes(10).isBlocked("a@example.test", 1)).toBe(true);
  expect(failedTimes(10).isBlocked("b@example.test", 1)).toBe(false);
});

it("forgets after five minutes and after a success", () => {
  expect(failedTimes(10).isBlocked("a@example.test", 5 * 60_000)).toBe(false);
  const limit = failedTimes(10);
  limit.recordSuccess("a@example.test");
  expect(limit.isBlocked("a@example.test", 1)).toBe(false);
});

it("counts anew when the last failures are long ago", () => {
  const limit = failedTimes(9);
  limit.recordFailure("a@example.test", 6 * 60_000);
  expect(limit.isBlocked("a@example.test", 6 * 60_000)).toBe(false);
});
