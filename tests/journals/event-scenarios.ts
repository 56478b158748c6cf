import { end, inside, play, set, start, task } from "@/tests/support/drawn-process";
import type { InstanceDriver } from "@/tests/support/instance-driver";

const call = { id: "call", type: "httpRequest", url: "https://example.com" };
const catching = (id: string, event: object) => ({ id, type: "intermediateCatchEvent", event });
const throwing = (id: string, event?: object) => ({
  id,
  type: "intermediateThrowEvent",
  ...(event && { event }),
});
const border = (id: string, attachedTo: string, event: object, interrupting = true) => ({
  id,
  type: "boundaryEvent",
  attachedTo,
  event,
  interrupting,
});

/** Processes that wait for events and throw them. */
export const eventScenarios: Record<string, () => InstanceDriver> = {
  "message-caught": () => {
    const paid = catching("paid", { type: "message", name: "paid", correlationKey: "order" });
    const driver = play([start, set("begin", "order", '"A-7"'), paid, end], "start>begin>paid>end");
    driver.start();
    driver.do({ type: "occur", token: driver.at("paid").id, payload: { amount: 12 } });
    return driver;
  },

  "message-awaited": () => {
    const driver = play([start, catching("paid", { type: "message", name: "paid" }), end], "start>paid>end");
    driver.start();
    return driver;
  },

  "message-signal-and-milestone-thrown": () => {
    const tell = throwing("tell", {
      type: "message",
      name: "shipped",
      correlationKey: "1",
      payload: "{n: 1}",
    });
    const shout = throwing("shout", { type: "signal", name: "closed", payload: "2" });
    const driver = play([start, tell, shout, throwing("passed"), end], "start>tell>shout>passed>end");
    driver.start();
    return driver;
  },

  "signal-caught": () => {
    const driver = play([start, catching("open", { type: "signal", name: "opened" }), end], "start>open>end");
    driver.start();
    driver.do({ type: "occur", token: driver.at("open").id, payload: null });
    return driver;
  },

  "condition-becomes-true": () => {
    const high = catching("high", { type: "conditional", condition: "level > 3" });
    const both = { id: "both", type: "parallelGateway" };
    const again = { id: "again", type: "parallelGateway" };
    const driver = play(
      [start, both, task("work"), set("raise", "level", "5"), high, again, end],
      "start>both>work>raise>again>end",
      "both>high>again",
    );
    driver.start();
    driver.completeTask("work");
    return driver;
  },

  link: () => {
    const elements = [
      start,
      throwing("jump", { type: "link", name: "B" }),
      catching("land", { type: "link", name: "B" }),
      task("work"),
      end,
    ];
    const driver = play(elements, "start>jump", "land>work>end");
    driver.start();
    return driver;
  },

  "first-event": () => {
    const driver = play(
      [
        start,
        { id: "first", type: "eventBasedGateway" },
        catching("paid", { type: "message", name: "paid" }),
        { id: "late", type: "timer", duration: "P3D" },
        task("ship"),
        end,
      ],
      "start>first>paid>ship>end",
      "first>late>end",
    );
    driver.start();
    driver.do({ type: "occur", token: driver.at("paid").id, payload: 12 });
    return driver;
  },

  "first-event-awaited": () => {
    const driver = play(
      [
        start,
        { id: "first", type: "eventBasedGateway" },
        catching("paid", { type: "message", name: "paid" }),
        { id: "late", type: "timer", duration: "P3D" },
        end,
      ],
      "start>first>paid>end",
      "first>late>end",
    );
    driver.start();
    return driver;
  },

  "border-timer-interrupts": () => {
    const late = border("late", "work", { type: "timer", duration: "P1D" });
    const driver = play([start, task("work"), late, task("chase"), end], "start>work>end", "late>chase>end");
    driver.start();
    driver.do({ type: "fireTimer", token: driver.at("late").id, purpose: "wait" });
    return driver;
  },

  "border-message-beside": () => {
    const note = border("note", "work", { type: "message", name: "note" }, false);
    const driver = play([start, task("work"), note, task("read"), end], "start>work>end", "note>read>end");
    driver.start();
    driver.do({ type: "occur", token: driver.at("note").id, payload: "first" });
    return driver;
  },

  "error-of-a-step-caught": () => {
    const failed = border("failed", "call", { type: "error" });
    const driver = play([start, call, failed, task("mend"), end], "start>call>end", "failed>mend>end");
    driver.start();
    driver.do({ type: "effectFailed", token: driver.at("call").id, reason: "Gone.", code: "410" });
    return driver;
  },

  "error-end-uncaught": () => {
    const bad = { id: "bad", type: "endEvent", event: { type: "error", code: "rejected" } };
    const driver = play([start, task("work"), bad], "start>work>bad");
    driver.start();
    driver.completeTask("work");
    return driver;
  },

  escalation: () => {
    const elements = [
      start,
      { id: "part", type: "subProcess" },
      ...inside(
        "part",
        { id: "inner", type: "startEvent" },
        throwing("tell", { type: "escalation", code: "late" }),
        task("work"),
        { id: "out", type: "endEvent" },
      ),
      border("told", "part", { type: "escalation", code: "late" }, false),
      task("look"),
      end,
    ];
    const driver = play(elements, "start>part>end", "inner>tell>work>out", "told>look>end");
    driver.start();
    return driver;
  },

  "terminate-end": () => {
    const stop = { id: "stop", type: "endEvent", event: { type: "terminate" } };
    const both = { id: "both", type: "parallelGateway" };
    const driver = play(
      [start, both, task("work"), task("check"), stop, end],
      "start>both>work>end",
      "both>check>stop",
    );
    driver.start();
    driver.completeTask("check");
    return driver;
  },
};
