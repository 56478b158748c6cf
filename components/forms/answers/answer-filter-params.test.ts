import { expect, it } from "vitest";
import type { SubmissionFilter } from "@/server/features/submissions/submissions.schema";
import { readAnswerFilter, writeAnswerFilter } from "./answer-filter-params";

const read = (query: string) => readAnswerFilter(new URLSearchParams(query));

it("reads back what it has written", () => {
  const filter: SubmissionFilter = {
    search: "a&b=c",
    from: "2026-03-01",
    fields: [{ field: "amount", operator: "greater", value: "10" }],
  };
  expect(read(writeAnswerFilter(filter))).toEqual(filter);
});

it("leaves out what says nothing", () => {
  expect(writeAnswerFilter({ search: "", fields: [] })).toBe("");
});

it.each(["filter=%7B", "filter=%7B%22from%22%3A%22yesterday%22%7D", "filter=3", ""])(
  "takes no filter from %j",
  (query) => {
    expect(read(query)).toEqual({});
  },
);
