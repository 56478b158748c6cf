import { expect, it } from "vitest";
import { isFinalStatus } from "./final-status";

it.each([400, 401, 403, 404, 409, 410, 422, 451])("does not try again after %i", (status) => {
  expect(isFinalStatus(status, {})).toBe(true);
});

it.each([408, 425, 429, 500, 502, 503, 504])("tries again after %i", (status) => {
  expect(isFinalStatus(status, {})).toBe(false);
});

it("lets the step's own policy decide otherwise", () => {
  const policy = { finalStatuses: [503], retryStatuses: [404, 409] };
  expect([404, 409, 503, 500, 400].map((status) => isFinalStatus(status, policy))).toEqual([
    false,
    false,
    true,
    false,
    true,
  ]);
});
