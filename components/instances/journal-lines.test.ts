import { expect, test } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { journalLines, momentKey } from "./journal-lines";

const definition = ProcessDefinitionSchema.parse({
  schemaVersion: 1,
  name: "Test",
  elements: [
    { id: "start", name: "Start", type: "startEvent" },
    { id: "approve", name: "Approve", type: "userTask" },
  ],
  flows: [],
});
const actor = { kind: "system" as const };

test("each line stands for the moment before the next thing happened", () => {
  const lines = journalLines({
    definition,
    journal: [
      {
        sequence: 1,
        at: new Date(0),
        actor,
        actorName: "Ana",
        events: [
          { type: "instanceStarted", startKind: "member", requester: null, variables: {} },
          { type: "elementEntered", token: 1, element: "start", via: null },
          { type: "elementCompleted", token: 1, element: "start" },
          { type: "elementEntered", token: 2, element: "approve", via: "f" },
          { type: "taskCreated", token: 2, element: "approve", candidates: [] },
        ],
      },
      { sequence: 2, at: new Date(1), actor, actorName: "Ben", events: [{ type: "instanceCompleted" }] },
    ],
  });
  expect(lines.map(({ text, by, moment }) => [text, by, momentKey(moment)])).toEqual([
    ["Started the request", "Ana", "1.4"],
    ["Task “Approve” was created", "Ana", "1.5"],
    ["Completed", "Ben", "2.1"],
  ]);
});
