/** What is told of each kind of wait: what has not come, and what lets it go on. */
import { describe, expect, it } from "vitest";
import { otherMember, testMember } from "@/tests/support/instance-driver";
import { end, financeTask, keep, start, startWhy, type WhyDriver } from "@/tests/support/why-driver";
import type { CallProgress, Why } from "../types";

const parts = ({ notDone, next }: Why) => ({ notDone, next });
const catching = (event: object, more: object = {}) => ({
  id: "wait",
  name: "Wait",
  type: "intermediateCatchEvent",
  event,
  ...more,
});
const row = (step: { id: string; [setting: string]: unknown }) =>
  startWhy([start, keep("level", "3"), step, end], ["start > keep", `keep > ${step.id}`, `${step.id} > end`]);

/** The listener at the element. */
const listener = (driver: WhyDriver, element: string) =>
  Number(Object.entries(driver.running.tokens).find(([, token]) => token.element === element)?.[0]);

describe("a task", () => {
  it("waits for whoever may do it", () => {
    const outcomes = [
      { value: "yes", label: "Yes" },
      { value: "no", label: "No" },
    ];
    const driver = row(financeTask("look", "Look", { outcomes, reminderAfter: "P2D", dueAfter: "P1D" }));
    expect(parts(driver.explain("look"))).toEqual({
      notDone: ["Nobody has done it since 03-02 09:00.", "It is due on 03-03 09:00."],
      next: [
        'It goes on when the task is completed by Finance, with "Yes" or "No".',
        "On 03-04 09:00 a reminder is sent.",
      ],
    });
    driver.do({ type: "claimTask", token: driver.at("look").id, memberId: testMember });
    driver.now = "2026-03-03T10:00:00.000Z";
    const { notDone, next } = driver.explain("look");
    expect(notDone[1]).toBe("It was due on 03-03 09:00.");
    expect(next[0]).toBe('It goes on when the task is completed by Ana Lopez, with "Yes" or "No".');
  });

  it("of several waits for those who have not done their part", () => {
    const candidates = [testMember, otherMember].map((memberId) => ({ kind: "member", memberId }));
    const outcomes = [
      { value: "yes", label: "Yes" },
      { value: "no", label: "No" },
    ];
    const driver = row(financeTask("vote", "Vote", { candidates, outcomes, completion: { rule: "all" } }));
    driver.completeTask("vote", "yes");
    expect(parts(driver.explain("vote"))).toEqual({
      notDone: ["1 of 2 have done their part; Ben Ode has not."],
      next: ['It goes on when enough of them have done their part, with "Yes" or "No".'],
    });
  });
});

describe("a call", () => {
  const pay = { id: "pay", name: "Pay", type: "httpRequest", url: "https://bank.example" };
  const explain = (call?: CallProgress) => {
    const driver = row(pay);
    const calls = call && { calls: new Map([[driver.at("pay").id, call]]) };
    return parts(driver.explain("pay", calls));
  };
  const tries = { attempts: 2, maxAttempts: 5, lastError: "The bank answered 503.", nextTryAt: null };

  it.each<[string, CallProgress | undefined, ReturnType<typeof parts>]>([
    [
      "nothing is known of",
      undefined,
      {
        notDone: ["Its outcome has not come."],
        next: ["It goes on by itself when the outcome is there."],
      },
    ],
    [
      "nobody has begun",
      { ...tries, attempts: 0, lastError: null },
      {
        notDone: ["No server has taken it yet."],
        next: ["It goes on by itself when this try succeeds."],
      },
    ],
    [
      "is being made",
      tries,
      {
        notDone: ["Try 2 of 5 is being made."],
        next: ["It goes on by itself when this try succeeds."],
      },
    ],
    [
      "has failed for now",
      { ...tries, nextTryAt: "2026-03-02T09:05:00.000Z" },
      {
        notDone: ["Try 2 of 5 failed: The bank answered 503."],
        next: [
          "The next try is made by itself on 03-02 09:05.",
          "After 3 more without success it stops and has to be repaired.",
        ],
      },
    ],
  ])("that %s", (_, call, sentences) => {
    expect(explain(call)).toEqual(sentences);
  });

  it("that failed for good waits for repair", () => {
    const driver = row(pay);
    driver.do({ type: "effectFailed", token: driver.at("pay").id, reason: "The bank answered 500." });
    expect(parts(driver.explain("pay", { canRepair: true }))).toEqual({
      notDone: ['"Pay" failed: The bank answered 500.', "It does not go on by itself."],
      next: ["You can try it again, also with other values, skip it, or go on elsewhere."],
    });
    expect(driver.explain("pay").next[0]).toMatch(/^An owner, admin or builder can try it again/);
  });

  it("of another process waits for its end, or only for its start", () => {
    const call = { id: "call", name: "Hire", type: "callActivity", processId: testMember };
    expect(parts(row(call).explain("call"))).toEqual({
      notDone: ["The request that it called has not come to its end."],
      next: ["It goes on by itself when that request ends."],
    });
    expect(row({ ...call, wait: false }).explain("call").notDone).toEqual([
      "The request that it calls has not started yet.",
    ]);
  });
});

describe("an event", () => {
  it.each([
    [
      "a time",
      { id: "wait", name: "Wait", type: "timer", duration: "P2D" },
      { notDone: ["Its time has not come."], next: ["It goes on by itself on 03-04 09:00."] },
    ],
    [
      "a message",
      catching({ type: "message", name: "paid", correlationKey: "level" }),
      {
        notDone: ['The message "paid" for 3 has not arrived.'],
        next: ["It goes on when another request or system sends that message."],
      },
    ],
    [
      "a signal",
      catching({ type: "signal", name: "go" }),
      {
        notDone: ['The signal "go" has not been sent since it waits.'],
        next: ["It goes on when any request or system sends that signal."],
      },
    ],
    [
      "a condition",
      catching({ type: "conditional", condition: "level > 5" }),
      {
        notDone: ["`level > 5` is not true (level is 3)."],
        next: ["It goes on by itself as soon as the values make it true."],
      },
    ],
  ])("that is %s", (_, step, sentences) => {
    expect(parts(row(step).explain("wait"))).toEqual(sentences);
  });

  it("whose time has come goes on by itself", () => {
    const driver = row({ id: "wait", type: "timer", duration: "P2D" });
    driver.now = "2026-03-04T09:00:00.000Z";
    expect(parts(driver.explain("wait"))).toEqual({
      notDone: ["Its time has come: 03-04 09:00."],
      next: ["It goes on by itself in a moment."],
    });
  });

  it("that is the first of several names them all", () => {
    const driver = startWhy(
      [
        start,
        { id: "first", name: "What first?", type: "eventBasedGateway" },
        catching({ type: "message", name: "answer" }),
        { id: "late", name: "Too late", type: "timer", duration: "P1D" },
        financeTask("read", "Read"),
        financeTask("ask", "Ask again"),
        end,
      ],
      [
        "start > first",
        "first > wait",
        "first > late",
        "wait > read",
        "late > ask",
        "read > end",
        "ask > end",
      ],
    );
    expect(parts(driver.explain("first"))).toEqual({
      notDone: ['None of these has come: the message "answer" or 03-03 09:00.'],
      next: [
        'When the message "answer" arrives, it goes on at "Read", unless something else comes first.',
        'On 03-03 09:00, it goes on at "Ask again", unless something else comes first.',
      ],
    });
    driver.now = "2026-03-03T09:00:00.000Z";
    driver.do({ type: "fireTimer", token: listener(driver, "late"), purpose: "wait" });
    expect(driver.explain("ask").here).toEqual(['The time of "Too late" came on 03-03 09:00.']);
  });
});

describe("a join", () => {
  const look = [financeTask("look", "Look"), financeTask("check", "Check"), financeTask("test", "Test")];

  it("names what is missing, also where only some branches were taken", () => {
    const driver = startWhy(
      [
        start,
        keep("level", "3"),
        { id: "any", name: "Who looks?", type: "inclusiveGateway" },
        ...look,
        { id: "all", name: "All looked", type: "inclusiveGateway" },
        end,
      ],
      [
        "start > keep",
        "keep > any",
        "any > look if level > 1",
        "any > check if level > 2",
        "any > test else",
        "look > all",
        "check > all",
        "test > all",
        "all > end",
      ],
    );
    driver.completeTask("look");
    expect(parts(driver.explain("all"))).toEqual({
      notDone: ['What comes from "Check" is missing.', 'Waiting for Finance to do "Check".'],
      next: ["It goes on by itself when all have come."],
    });
  });

  it("knows when it waits for ever", () => {
    const driver = startWhy(
      [
        start,
        { id: "which", name: "Which?", type: "exclusiveGateway" },
        ...look.slice(0, 2),
        { id: "both", name: "Both", type: "parallelGateway" },
        end,
      ],
      [
        "start > which",
        "which > look if 1 > 0",
        "which > check else",
        "look > both",
        "check > both",
        "both > end",
      ],
    );
    driver.completeTask("look");
    expect(parts(driver.explain("both"))).toEqual({
      notDone: ['What comes from "Check" is missing.'],
      next: [
        'Nothing is on its way from "Check" any more: somebody who may repair requests has to let it go on.',
      ],
    });
  });
});

describe("a loop", () => {
  const loop = (settings: object, done: number) => {
    const driver = row(financeTask("look", "Look", { loop: settings }));
    for (let round = 0; round < done; round += 1) driver.completeAny();
    const [body, ...rounds] = driver.explainAll();
    return { body, round: rounds[0] };
  };

  it("in parallel tells its progress", () => {
    const settings = { kind: "multiInstance", collection: "7", completionCondition: "completedCount > 4" };
    const { body, round } = loop(settings, 3);
    expect(body).toMatchObject({
      wait: '3 of 7 rounds of "Look" are done',
      notDone: ["3 of 7 rounds are done, 4 are at work."],
      next: [
        "It goes on by itself after the last round, or earlier as soon as `completedCount > 4` is true.",
      ],
    });
    expect(round?.here).toContain('This is round 4 of 7 of "Look"; 3 are done.');
  });

  it("one after the other tells which round is at work", () => {
    const { body } = loop({ kind: "multiInstance", mode: "sequential", collection: "7" }, 2);
    expect(body && parts(body)).toEqual({
      notDone: ["2 of 7 rounds are done, round 3 is at work."],
      next: ["It goes on by itself after the last round."],
    });
  });

  it("with a condition tells what ends it", () => {
    const { body, round } = loop({ kind: "standard", condition: "loopCounter < 3" }, 1);
    expect(body && parts(body)).toEqual({
      notDone: ["1 round is done, round 2 is at work."],
      next: ["After each round it begins another one if `loopCounter < 3` is true, and goes on if not."],
    });
    expect(round?.here).toContain('This is round 2 of "Look"; 1 is done.');
  });
});

it("a step that waits for nothing is told to go on by itself", () => {
  const driver = row(financeTask("look", "Look"));
  driver.maxElements = 0;
  driver.completeTask("look");
  expect(parts(driver.explain("end"))).toEqual({
    notDone: ["It waits for nothing."],
    next: ["A server takes it up by itself, usually at once."],
  });
});
