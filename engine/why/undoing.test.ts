import { expect, it } from "vitest";
import { end, play, type Settings, start, task } from "@/tests/support/drawn-process";
import { why } from "./why";

const undo: Settings = {
  id: "undo",
  type: "intermediateThrowEvent",
  name: "Take it back",
  event: { type: "compensation" },
};
const on: Settings = {
  id: "on",
  type: "boundaryEvent",
  attachedTo: "book",
  event: { type: "compensation" },
};

it("tells what is being undone, and by what", () => {
  const book = task("book", { name: "Book" });
  const driver = play(
    [start, book, on, task("cancel", { name: "Cancel the booking" }), undo, end],
    "start>book>undo>end",
    "on>cancel",
  );
  driver.start();
  driver.completeTask("book");
  const journal = driver.journal.map((entry) => ({ ...entry, actor: { kind: "system" as const } }));
  const names = { member: () => undefined, group: () => undefined };
  const told = why(driver.graph, journal, names, { now: driver.now });
  expect(told).toMatchObject([
    {
      element: "undo",
      wait: "Undoing what was done",
      notDone: ['"Cancel the booking" is at work inside.'],
    },
    { element: "cancel", here: [expect.stringMatching(/completed "Book"/), 'It undoes "Book".'] },
  ]);
});
