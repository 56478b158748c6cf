import { describe, expect, it } from "vitest";
import { checkProcess } from "@/engine/definition/check";
import { InstanceDriver, testMember } from "@/tests/support/instance-driver";
import {
  purchaseRequestForm,
  purchaseRequestFormId,
  purchaseRequestProcess,
  purchaseRequestSubmission,
} from "@/tests/support/purchase-request";

const groups = {
  managers: "01980000-0000-7000-8000-00000000b001",
  finance: "01980000-0000-7000-8000-00000000b002",
  directors: "01980000-0000-7000-8000-00000000b003",
};
const definition = purchaseRequestProcess(groups, "https://erp.example/orders");
const forms = { [purchaseRequestFormId]: purchaseRequestForm };

function started(total: number, requester: string | null = testMember): InstanceDriver {
  const driver = new InstanceDriver(definition, forms);
  driver.start(purchaseRequestSubmission(testMember, total), requester);
  return driver;
}

function finish(driver: InstanceDriver): void {
  driver.do({
    type: "effectSucceeded",
    token: driver.at("erp_order").id,
    result: { status: 201, body: { id: 7 } },
  });
  driver.do({ type: "effectSucceeded", token: driver.at("tell_requester").id, result: null });
  expect(driver.running.status).toBe("completed");
}

describe("the purchase request", () => {
  it("has no problems", () => {
    expect(checkProcess(definition, forms)).toEqual([]);
  });

  it("orders up to 1,000 without approval", () => {
    const driver = started(1000);
    expect(driver.variables.total).toBe(1000);
    expect(driver.where()).toEqual(["erp_order"]);
    finish(driver);
    expect(driver.variables.erp_order).toEqual({ status: 201, body: { id: 7 } });
  });

  it("sends the request to the ERP as plain JSON", () => {
    const driver = new InstanceDriver(definition, forms);
    const events = driver.start(purchaseRequestSubmission(testMember, 12.5));
    const requested = events.find((event) => event.type === "effectRequested");
    expect(requested?.request).toMatchObject({
      kind: "http",
      method: "POST",
      url: "https://erp.example/orders",
      body: {
        supplier: "Acme Tools",
        costCentre: "2000",
        neededBy: "2026-12-01",
        items: [{ article: "Drill", quantity: 1, unit_price: 12.5, line_total: 12.5 }],
        total: 12.5,
      },
    });
  });

  it("asks manager and finance in parallel over 1,000", () => {
    const driver = started(1000.01);
    expect(driver.where()).toEqual(["manager_approval", "finance_approval"]);
    driver.completeTask("finance_approval", "approved");
    expect(driver.where()).toEqual(["manager_approval", "both_done"]);
    driver.completeTask("manager_approval", "approved");
    expect(driver.where()).toEqual(["erp_order"]);
    finish(driver);
  });

  it("asks the director afterwards over 10,000", () => {
    const driver = started(10000.5);
    driver.completeTask("manager_approval", "approved");
    driver.completeTask("finance_approval", "approved");
    expect(driver.where()).toEqual(["director_approval"]);
    driver.completeTask("director_approval", "approved");
    finish(driver);
  });

  it("returns a rejected request with the comment and checks it again", () => {
    const driver = started(5000);
    driver.completeTask("manager_approval", "rejected", { comment: "Too dear." });
    driver.completeTask("finance_approval", "approved");
    expect(driver.where()).toEqual(["revise"]);
    expect(driver.variables.rejection_comment).toBe("Too dear.");
    driver.completeTask("revise", null, {
      submission: { items: [{ article: "Small drill", quantity: 2, unit_price: 300 }] },
    });
    expect(driver.variables.total).toBe(600);
    finish(driver);
  });

  it("returns what the director rejects", () => {
    const driver = started(20000);
    driver.completeTask("manager_approval", "approved");
    driver.completeTask("finance_approval", "approved");
    driver.completeTask("director_approval", "rejected", { comment: "Not this year." });
    expect(driver.variables.rejection_comment).toBe("Not this year.");
    driver.completeTask("revise");
    expect(driver.where()).toEqual(["manager_approval", "finance_approval"]);
  });

  it("wants a reason for a rejection", () => {
    const driver = started(5000);
    const { id } = driver.at("manager_approval");
    const refusal = driver.refusal({
      type: "completeTask",
      token: id,
      memberId: testMember,
      outcome: "rejected",
      comment: "  ",
      submission: {},
    });
    expect(refusal).toMatchObject({ code: "invalidOutcome", element: "manager_approval" });
    expect(refusal.message).toContain("comment is required");
  });

  it("reminds after two days while the task goes on waiting", () => {
    const driver = started(5000);
    const { id, timers } = driver.at("manager_approval");
    expect(timers).toEqual({ reminder: "2026-03-04T09:00:00.000Z" });
    const [fired, asked] = driver.do({ type: "fireTimer", token: id, purpose: "reminder" });
    expect(fired).toEqual({ type: "timerFired", token: id, purpose: "reminder" });
    expect(asked).toMatchObject({
      type: "notificationRequested",
      request: { kind: "email", to: [{ groupId: groups.managers }] },
    });
    expect(driver.at("manager_approval").wait).toBe("task");
    expect(driver.refusal({ type: "fireTimer", token: id, purpose: "reminder" }).code).toBe("notWaiting");
  });

  it("cancels the reminder when the task is done", () => {
    const driver = started(5000);
    const events = driver.completeTask("manager_approval", "approved");
    expect(events.map((event) => event.type)).toEqual([
      "taskCompleted",
      "timerCancelled",
      "elementCompleted",
      "tokenArrived",
    ]);
  });

  it("refuses a total that is not the sum, with both figures", () => {
    const driver = new InstanceDriver(definition, forms);
    const refusal = driver.refusal({
      type: "start",
      startKind: "hook",
      requester: null,
      submission: { ...purchaseRequestSubmission(testMember, 500), total: 5 },
    });
    expect(refusal.fieldErrors).toEqual({ total: "Total was sent as 5, but the calculation gives 500." });
  });
});
