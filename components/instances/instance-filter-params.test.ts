import { expect, test } from "vitest";
import { readInstanceFilter, writeInstanceFilter } from "./instance-filter-params";

test("a filter survives the address", () => {
  const filter = {
    processId: "0193a2f0-0000-7000-8000-000000000001",
    version: 2,
    status: "completed" as const,
    open: true,
    endedFrom: new Date("2026-01-01T00:00:00.000Z"),
    element: "approve",
  };
  expect(readInstanceFilter(writeInstanceFilter(filter))).toEqual(filter);
});

test("what does not make sense is left out", () => {
  const params = new URLSearchParams(
    "processId=garbage&version=x&status=done&startedFrom=yesterday&search=chair",
  );
  expect(readInstanceFilter(params)).toEqual({ search: "chair" });
});
