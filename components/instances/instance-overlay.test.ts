import { expect, test } from "vitest";
import { instanceOverlay } from "./instance-overlay";

test("marks the path taken and where the instance is", () => {
  const visited = { elements: ["start", "approve"], flows: ["toApprove"] };
  const overlay = instanceOverlay(visited, [
    { element: "approve", incident: null },
    { element: "approve", incident: "It broke." },
  ]);
  expect(overlay.visited).toBe(visited);
  expect(overlay.tokens).toEqual([{ element: "approve", count: 2, tone: "danger" }]);
});
