import { expect, it } from "vitest";
import type { JournalEvent } from "@/contracts/journal";
import { pathTaken } from "./path-taken";

it("tells where an instance has been, without what only listens", () => {
  const events: JournalEvent[] = [
    { type: "elementEntered", token: 1, element: "start", via: null },
    { type: "elementEntered", token: 2, element: "approve", via: "toApprove" },
    { type: "elementEntered", token: 3, element: "late", via: null, host: 2 },
    { type: "elementEntered", token: 4, element: "approve", via: "toApprove" },
    { type: "tokenArrived", token: 5, element: "both", via: "toBoth" },
  ];
  expect(pathTaken(events)).toEqual({ elements: ["start", "approve"], flows: ["toApprove", "toBoth"] });
});

it("goes on where another part or a migration has stopped", () => {
  const before = { elements: ["start", "approve"], flows: ["toApprove"] };
  const events: JournalEvent[] = [
    { type: "instanceMigrated", versionId: "2", mapping: { approve: "decide" }, reason: "New rules" },
    { type: "elementEntered", token: 6, element: "end", via: "toEnd" },
  ];
  expect(pathTaken(events, before)).toEqual({
    elements: ["start", "decide", "end"],
    flows: ["toApprove", "toEnd"],
  });
});
