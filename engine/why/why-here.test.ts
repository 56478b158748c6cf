import { expect, it } from "vitest";
import { otherMember, testGroup, testMember } from "@/tests/support/instance-driver";
import {
  purchaseRequestForm,
  purchaseRequestFormId,
  purchaseRequestProcess,
  purchaseRequestSubmission,
} from "@/tests/support/purchase-request";
import { end, financeTask, keep, start, startWhy, WhyDriver } from "@/tests/support/why-driver";

const groups = { managers: testGroup, finance: testGroup, directors: testGroup };
const STARTED = "Ana Lopez started the request on 03-02 09:00.";

function purchase(total: number): WhyDriver {
  const driver = new WhyDriver(purchaseRequestProcess(groups, "https://erp.example/orders"), {
    [purchaseRequestFormId]: purchaseRequestForm,
  });
  driver.start(purchaseRequestSubmission(testMember, total));
  return driver;
}

it("says which branch was taken and what its condition saw", () => {
  expect(purchase(12_000).explain("finance_approval").here).toEqual([
    STARTED,
    'At "Over 1,000?" it took "over 1,000", because `total > 1000` was true (Total was €12,000.00).',
    '"Both approve" began 2 branches at the same time.',
  ]);
});

it("says why no other branch was taken", () => {
  expect(purchase(800).explain("erp_order").here).toEqual([
    STARTED,
    'At "Over 1,000?" it took "up to 1,000", because `total > 1000` was not true (Total was €800.00).',
  ]);
});

it("begins with the person who set it going last, and tells the values of that time", () => {
  const driver = purchase(12_000);
  driver.completeTask("manager_approval", "approved");
  driver.now = "2026-03-02T10:00:00.000Z";
  driver.completeTask("finance_approval", "rejected", { comment: "Too much" });
  expect(driver.explain("revise").here).toEqual([
    'Ana Lopez completed "Finance approval" with "Reject" on 03-02 10:00.',
    'All branches had come to "Both have decided".',
    'At "Both approved?" it took "rejected", because `manager_approval.outcome = "approved" and finance_approval.outcome = "approved"` was not true ("Manager approval" was "Approve" and "Finance approval" was "Reject").',
  ]);
  driver.completeTask("revise", null, { submission: purchaseRequestSubmission(testMember, 900) });
  expect(driver.explain("erp_order").here).toEqual([
    'Ana Lopez completed "Revise request" on 03-02 10:00.',
    'At "Over 1,000?" it took "up to 1,000", because `total > 1000` was not true (Total was €900.00).',
  ]);
});

it("tells a long way from its beginning and its last steps", () => {
  const gates = ["g1", "g2", "g3", "g4", "g5", "g6"];
  const elements = gates.map((id) => ({ id, name: id.toUpperCase(), type: "exclusiveGateway" }));
  const ways = gates.flatMap((id, index) => [
    `${id} > ${gates[index + 1] ?? "look"} if level > ${index}`,
    `${id} > end else`,
  ]);
  const driver = startWhy(
    [start, keep("level", "9"), ...elements, financeTask("look", "Look"), end],
    ["start > keep", "keep > g1", ...ways, "look > end"],
  );
  const { here } = driver.explain("look");
  expect(here).toHaveLength(5);
  expect(here[0]).toBe(STARTED);
  expect(here.at(-1)).toBe('At "G6" it took the way to "Look", because `level > 5` was true (level was 9).');
});

const pay = { id: "pay", name: "Pay", type: "httpRequest", url: "https://bank.example" };

it("says what failed", () => {
  const driver = startWhy(
    [
      start,
      pay,
      { id: "bad", name: "Refused", type: "boundaryEvent", attachedTo: "pay", event: { type: "error" } },
      financeTask("ask", "Ask"),
      end,
    ],
    ["start > pay", "pay > end", "bad > ask", "ask > end"],
  );
  driver.do({ type: "effectFailed", token: driver.at("pay").id, reason: "The bank answered 500." });
  expect(driver.explain("ask").here).toEqual(['"Pay" failed on 03-02 09:00: The bank answered 500.']);
});

it("says what was done on the way", () => {
  const driver = startWhy(
    [start, pay, financeTask("ask", "Ask"), end],
    ["start > pay", "pay > ask", "ask > end"],
  );
  driver.do({ type: "effectSucceeded", token: driver.at("pay").id, result: { status: 200 } });
  expect(driver.explain("ask").here).toEqual([STARTED, 'Then "Pay" was done.']);
});

it("says who moved it, and why", () => {
  const driver = startWhy(
    [start, financeTask("look", "Look"), financeTask("check", "Check"), end],
    ["start > look", "look > check", "check > end"],
  );
  const { id: token } = driver.at("look");
  driver.do({ type: "repair", repair: { action: "move", token, element: "check" }, reason: "Seen already" });
  expect(driver.explain("check").here).toEqual(["Ana Lopez put it here on 03-02 09:00: Seen already"]);
});

it("says who started a step of an ad-hoc sub-process", () => {
  const care = { id: "care", name: "Care", type: "adHocSubProcess" };
  const driver = startWhy(
    [start, care, { ...financeTask("call", "Call"), parent: "care" }, end],
    ["start > care", "care > end"],
  );
  driver.do({ type: "activateElement", token: driver.at("care").id, element: "call" });
  expect(driver.explain("call").here).toEqual([
    'Ana Lopez started it in "Care" on 03-02 09:00.',
    'It is part of "Care".',
  ]);
});

it("tells the way to what undoes a step", () => {
  const driver = startWhy(
    [
      start,
      { id: "book", name: "Book", type: "setValues" },
      { id: "onUndo", type: "boundaryEvent", attachedTo: "book", event: { type: "compensation" } },
      financeTask("cancel", "Cancel the booking"),
      { id: "undo", name: "Undo all", type: "intermediateThrowEvent", event: { type: "compensation" } },
      end,
    ],
    ["start > book", "book > undo", "undo > end", "onUndo > cancel"],
  );
  expect(driver.explain("cancel").here).toEqual([STARTED, 'It undoes "Book".']);
});

it("says who sent it back, and what has to be changed", () => {
  const driver = startWhy(
    [start, financeTask("write", "Write"), financeTask("look", "Look", { returnTo: ["write"] }), end],
    ["start > write", "write > look", "look > end"],
  );
  driver.completeTask("write");
  const { id: token } = driver.at("look");
  const comment = "Shorter, please";
  driver.do({ type: "returnTask", token, memberId: otherMember, element: "write", comment });
  expect(driver.explain("write").here).toEqual([
    'Ben Ode sent it back from "Look" on 03-02 09:00: Shorter, please',
  ]);
});

it("knows the way through a link", () => {
  const driver = startWhy(
    [
      start,
      { id: "go", type: "intermediateThrowEvent", event: { type: "link", name: "A" } },
      { id: "come", type: "intermediateCatchEvent", event: { type: "link", name: "A" } },
      financeTask("look", "Look"),
      end,
    ],
    ["start > go", "come > look", "look > end"],
  );
  expect(driver.explain("look").here).toEqual([STARTED]);
});

it("has no reasons after the end", () => {
  const driver = startWhy([start, financeTask("look", "Look"), end], ["start > look", "look > end"]);
  driver.completeAny();
  expect(driver.explainAll()).toEqual([]);
});
