import { end, play, set, start, task } from "@/tests/support/drawn-process";
import { type InstanceDriver, otherMember, testMember } from "@/tests/support/instance-driver";

const call = { id: "call", type: "httpRequest", url: "https://example.com/{{ 1 + 1 }}", body: "{n: 1}" };
const approve = task("approve", {
  outcomes: [
    { value: "approved", label: "Approve" },
    { value: "rejected", label: "Reject", commentRequired: true },
  ],
  reminderAfter: "P2D",
});

/** Processes without scopes and listeners. */
export const flatScenarios: Record<string, () => InstanceDriver> = {
  "user-task-done": () => {
    const driver = play([start, approve, end], "start>approve>end");
    driver.start();
    const { id } = driver.at("approve");
    driver.do({ type: "claimTask", token: id, memberId: otherMember });
    driver.do({ type: "releaseTask", token: id, memberId: otherMember });
    driver.do({ type: "fireTimer", token: id, purpose: "reminder" });
    driver.completeTask("approve", "rejected", { comment: "Too much." });
    return driver;
  },

  "user-task-claimed": () => {
    const driver = play([start, approve, end], "start>approve>end");
    driver.start();
    driver.do({ type: "claimTask", token: driver.at("approve").id, memberId: testMember });
    return driver;
  },

  "reminder-cancelled": () => {
    const driver = play([start, approve, end], "start>approve>end");
    driver.start();
    driver.completeTask("approve", "approved");
    return driver;
  },

  "set-values-and-decision": () => {
    const driver = play(
      [
        start,
        set("begin", "n", "3"),
        { id: "which", type: "exclusiveGateway" },
        task("big"),
        task("small"),
        end,
      ],
      "start>begin>which",
      ["which>big", { condition: "n > 2" }],
      ["which>small", { isDefault: true }],
      "big>end",
      "small>end",
    );
    driver.start();
    driver.completeTask("big");
    return driver;
  },

  "conditions-after-a-step": () => {
    const elements = [
      start,
      set("begin", "n", "3"),
      task("big"),
      task("odd"),
      task("always"),
      task("rest"),
      end,
    ];
    const driver = play(
      elements,
      "start>begin>always>end",
      ["begin>big", { condition: "n > 2" }],
      ["begin>odd", { condition: "odd(n)" }],
      ["begin>rest", { isDefault: true }],
      "big>end",
      "odd>end",
      "rest>end",
    );
    driver.start();
    return driver;
  },

  "no-way-on-after-a-step": () => {
    const driver = play(
      [start, approve, task("pay"), task("refuse"), end],
      "start>approve",
      ["approve>pay", { condition: 'answer = "pay"' }],
      ["approve>refuse", { condition: 'answer = "refuse"' }],
      "pay>end",
      "refuse>end",
    );
    driver.start();
    driver.completeTask("approve", "approved");
    return driver;
  },

  "parallel-branches": () => {
    const both = { id: "both", type: "parallelGateway" };
    const again = { id: "again", type: "parallelGateway" };
    const driver = play(
      [start, both, task("one"), task("two"), again, end],
      "start>both>one>again>end",
      "both>two>again",
    );
    driver.start();
    driver.completeTask("two");
    return driver;
  },

  "http-request-done": () => {
    const driver = play([start, call, end], "start>call>end");
    driver.start();
    driver.do({
      type: "effectSucceeded",
      token: driver.at("call").id,
      result: { status: 200, body: { id: 7 } },
    });
    return driver;
  },

  "http-request-repaired": () => {
    const driver = play([start, call, end], "start>call>end");
    driver.start();
    driver.do({ type: "effectFailed", token: driver.at("call").id, reason: "No answer." });
    driver.do({ type: "retryIncident", token: driver.at("call").id });
    return driver;
  },

  "incident-waiting": () => {
    const driver = play([start, call, end], "start>call>end");
    driver.start();
    driver.do({ type: "effectFailed", token: driver.at("call").id, reason: "No answer." });
    return driver;
  },

  "email-sent": () => {
    const mail = {
      id: "tell",
      type: "email",
      to: "requester, ana@example.com",
      subject: "Done",
      text: "{{ 1 }}",
    };
    const driver = play([start, mail, end], "start>tell>end");
    driver.start();
    driver.do({ type: "effectSucceeded", token: driver.at("tell").id, result: null });
    return driver;
  },

  "timer-fired": () => {
    const driver = play([start, { id: "wait", type: "timer", duration: "PT1H" }, end], "start>wait>end");
    driver.start({}, null);
    driver.now = "2026-03-02T10:00:00.000Z";
    driver.do({ type: "fireTimer", token: driver.at("wait").id, purpose: "wait" });
    return driver;
  },

  "loop-by-flows": () => {
    const driver = play(
      [
        start,
        set("begin", "n", "0"),
        set("count", "n", "n + 1"),
        { id: "more", type: "exclusiveGateway" },
        end,
      ],
      "start>begin>count>more",
      ["more>count", { condition: "n < 3" }],
      ["more>end", { isDefault: true }],
    );
    driver.maxElements = 2;
    driver.start();
    while (driver.running.status === "running") driver.do({ type: "advance" });
    return driver;
  },

  "records-changed": () => {
    const tableId = "01a20000-0000-7000-8000-0000000000d7";
    const cells = [{ column: "number", expression: "n + 1" }];
    const step = (id: string, settings: object) => ({ id, type: "dataRecord", tableId, ...settings });
    const driver = play(
      [
        start,
        set("begin", "n", "1"),
        step("find", { match: cells, whenMissing: "continue" }),
        step("keep", { operation: "upsert", values: cells }),
        end,
      ],
      "start>begin>find>keep>end",
    );
    driver.start();
    driver.do({ type: "effectSucceeded", token: driver.at("find").id, result: { found: false } });
    driver.do({
      type: "effectSucceeded",
      token: driver.at("keep").id,
      result: { number: 2, id: tableId, found: true },
    });
    return driver;
  },

  "events-told": () => {
    const told = { type: "webhookEvent", eventType: "order.counted" };
    const driver = play(
      [
        start,
        set("begin", "n", "1"),
        { id: "whole", ...told },
        { id: "part", ...told, data: "{twice: n * 2}" },
        end,
      ],
      "start>begin>whole>part>end",
    );
    driver.start();
    return driver;
  },

  "document-made": () => {
    const letter = { id: "letter", type: "document", fileName: "Order {{ n }}", text: "# Order {{ n }}" };
    const driver = play([start, set("begin", "n", "7"), letter, end], "start>begin>letter>end");
    driver.start();
    const file = {
      id: "01a20000-0000-7000-8000-0000000000f1",
      name: "Order 7.pdf",
      size: 10,
      type: "application/pdf",
    };
    driver.do({ type: "effectSucceeded", token: driver.at("letter").id, result: [file] });
    return driver;
  },

  terminated: () => {
    const driver = play([start, approve, end], "start>approve>end");
    driver.start();
    driver.do({ type: "terminate", reason: "Nobody needs it any more." });
    return driver;
  },
};
