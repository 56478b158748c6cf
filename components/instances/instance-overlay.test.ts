import { expect, test } from "vitest";
import { instanceOverlay } from "./instance-overlay";

const token = {
  token: 2,
  element: "approve",
  since: new Date(0),
  reason: "",
  incident: null,
  taskId: null,
  call: null,
};

test("marks the path taken and where the instance is", () => {
  const overlay = instanceOverlay(
    [
      { type: "elementEntered", token: 1, element: "start", via: null },
      { type: "elementEntered", token: 2, element: "approve", via: "toApprove" },
      { type: "elementEntered", token: 3, element: "approve", via: "toApprove" },
    ],
    [token, { ...token, token: 3, incident: "It broke." }],
  );
  expect(overlay.visited).toEqual({ elements: ["start", "approve"], flows: ["toApprove"] });
  expect(overlay.tokens).toEqual([{ element: "approve", count: 2, tone: "danger" }]);
});
