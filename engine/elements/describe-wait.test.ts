import { describe, expect, it } from "vitest";
import { ElementSchema } from "@/contracts/process";
import { testGroup, testMember } from "@/tests/support/instance-driver";
import { describeWait } from "./describe-wait";
import { elementRegistry } from "./registry";

const names = {
  member: (id: string) => (id === testMember ? "Ana Lopez" : undefined),
  group: (id: string) => (id === testGroup ? "Finance" : undefined),
};
const candidates = [{ kind: "group", groupId: testGroup }];
const parsed = (element: object) => ElementSchema.parse({ id: "x", name: "", ...element });
const token = { element: "x", via: null, enteredAt: "2026-03-02T09:00:00.000Z" };

describe("the summary of an element", () => {
  it.each([
    [{ type: "startEvent", startedBy: ["member", "hook"] }, "People and hooks start it"],
    [
      {
        type: "userTask",
        candidates,
        outcomes: [
          { value: "a", label: "Approve" },
          { value: "r", label: "Reject" },
        ],
      },
      "Finance can approve or reject",
    ],
    [{ type: "userTask" }, "Nobody yet"],
    [{ type: "timer", duration: "P2D" }, "Waits 2 days"],
    [{ type: "setValues", assignments: [{ variable: "total", expression: "1" }] }, "Sets total"],
    [{ type: "httpRequest", url: "https://erp.example/orders/{{ id }}" }, "Calls erp.example"],
    [{ type: "email", to: "requester", subject: "s", text: "t" }, "E-mails the requester"],
  ])("says what %o does", (element, sentence) => {
    const checked = parsed(element);
    expect(elementRegistry[checked.type].summary(checked, names)).toBe(sentence);
  });
});

describe("describeWait", () => {
  it("says who a task waits for, and who works on it", () => {
    const element = parsed({ type: "userTask", name: "Approve", candidates });
    expect(describeWait({ ...token, wait: "task" }, element, names)).toBe(
      'Waiting for Finance to do "Approve"',
    );
    expect(describeWait({ ...token, wait: "task", claimedBy: testMember }, element, names)).toBe(
      'Ana Lopez is working on "Approve"',
    );
  });

  it("tells the incident before anything else", () => {
    const element = parsed({ type: "httpRequest", url: "https://a.example" });
    expect(describeWait({ ...token, wait: "incident", incident: "It failed." }, element, names)).toBe(
      "It failed.",
    );
  });
});
