/** What is told of a sub-process, of what runs inside it, and of what listens around it. */
import { describe, expect, it } from "vitest";
import { end, financeTask, start, startWhy, type WhyDriver } from "@/tests/support/why-driver";

/** The listener at the element. */
const listener = (driver: WhyDriver, element: string) =>
  Number(Object.entries(driver.running.tokens).find(([, token]) => token.element === element)?.[0]);

describe("a sub-process", () => {
  const inside = (id: string, type: string) => ({ id, type, parent: "claim" });
  const timed = (duration: string) => ({ type: "timer", duration });
  const started = () =>
    startWhy(
      [
        start,
        { id: "claim", name: "Claim", type: "subProcess" },
        inside("begin", "startEvent"),
        { ...financeTask("look", "Look"), parent: "claim" },
        inside("done", "endEvent"),
        { ...catchAt("claim", "late", timed("P3D")), name: "Too late" },
        { ...catchAt("look", "half", timed("P1D")), name: "Halfway", parent: "claim", interrupting: false },
        catchAt("claim", "bad", { type: "error" }),
        { id: "away", name: "Withdraw", type: "eventSubProcess" },
        { id: "withdrawn", type: "startEvent", parent: "away", event: { type: "message", name: "stop" } },
        { ...financeTask("sorry", "Say sorry"), parent: "away" },
        { id: "gone", type: "endEvent", parent: "away" },
        financeTask("tell", "Tell them"),
        { ...financeTask("ask", "Ask again"), parent: "claim" },
        end,
      ],
      [
        "start > claim",
        "begin > look",
        "look > done",
        "claim > end",
        "late > tell",
        "half > ask",
        "bad > tell",
        "tell > end",
        "ask > done",
        "withdrawn > sorry",
        "sorry > gone",
      ],
    );
  const catchAt = (attachedTo: string, id: string, event: object) => ({
    id,
    type: "boundaryEvent",
    attachedTo,
    event,
  });

  it("waits for what is at work inside, and listens", () => {
    expect(started().explain("claim")).toMatchObject({
      notDone: ['"Look" is at work inside.'],
      next: [
        "It goes on by itself when nothing is left to do inside.",
        'On 03-05 09:00, "Claim" is given up and it goes on at "Tell them".',
        'If it fails, it goes on at "Tell them".',
        'When the message "stop" arrives, everything around it stops for "Withdraw".',
      ],
    });
  });

  it("surrounds its steps with what it listens for", () => {
    const { here, next } = started().explain("look");
    expect(here.at(-1)).toBe('It is part of "Claim".');
    expect(next).toEqual([
      "It goes on when the task is completed by Finance.",
      'On 03-03 09:00, "Ask again" begins as well.',
      'On 03-05 09:00, "Claim" is given up and it goes on at "Tell them".',
      'If "Claim" fails, it goes on at "Tell them".',
      'When the message "stop" arrives, everything around it stops for "Withdraw".',
    ]);
  });

  it("tells afterwards what happened on its border and around it", () => {
    const driver = started();
    driver.now = "2026-03-03T09:00:00.000Z";
    driver.do({ type: "fireTimer", token: listener(driver, "half"), purpose: "wait" });
    expect(driver.explain("ask").here).toEqual([
      'The time of "Halfway" came on 03-03 09:00.',
      'It is part of "Claim".',
    ]);
    driver.do({ type: "occur", token: listener(driver, "withdrawn"), payload: null });
    expect(driver.explain("sorry").here).toEqual([
      'The message "stop" arrived at "Withdraw" on 03-03 09:00.',
      'It is part of "Withdraw".',
    ]);
  });
});
