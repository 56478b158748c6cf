import { expect, it } from "vitest";
import { addQuestion, relabelQuestion } from "./question-list";

it("gives each new question a key of its own", () => {
  const rows = [{ key: "question_2", label: "Pace" }];
  expect(addQuestion(rows).at(-1)).toEqual({ key: "question_2_2", label: "Question 2" });
});

it("lets a key follow its label only while it came from it", () => {
  const rows = [
    { key: "question_1", label: "Question 1" },
    { key: "fixed", label: "Pace" },
  ];
  expect(relabelQuestion(rows, 0, "The food")[0]).toEqual({ key: "the_food", label: "The food" });
  expect(relabelQuestion(rows, 1, "Speed")[1]).toEqual({ key: "fixed", label: "Speed" });
  expect(relabelQuestion(rows, 0, "Fixed")[0]?.key).toBe("fixed_2");
});
