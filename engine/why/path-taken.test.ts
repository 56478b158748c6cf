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
