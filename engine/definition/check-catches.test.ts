import { describe, expect, it } from "vitest";
import { drawn } from "@/tests/support/drawn-definition";
import { checkProcess } from "./check";

const caught = (event: object) => ({ type: "boundaryEvent", attachedTo: "a", event });
const bad = { type: "error", code: "bad" };
const late = { type: "escalation", code: "late" };

function found(more: Record<string, object>, inside = "") {
  return checkProcess(drawn(`start>a>end failed>end2 ${inside}`, more), {}).map(({ code }) => code);
}

describe("checkCatches", () => {
  it("finds an error at the border of a task, which cannot fail", () => {
    const [problem] = checkProcess(drawn("start>a>end failed>end2", { failed: caught(bad) }), {});
    expect(problem).toMatchObject({
      severity: "warning",
      code: "neverCaught",
      element: "failed",
      message: '"failed" never happens: nothing in "a" raises the error "bad".',
    });
  });

  it("knows that calls fail, and that tasks escalate what they are told to", () => {
    const call = { type: "httpRequest", url: "https://example.com" };
    expect(found({ a: call, failed: caught({ type: "error" }) })).toEqual([]);
    expect(found({ a: call, failed: caught(late) })).toEqual(["neverCaught"]);
    const followUps = [{ kind: "escalate", code: "late", after: "P1D" }];
    expect(found({ a: { followUps }, failed: caught(late) })).toEqual([]);
    expect(found({ a: { followUps }, failed: caught({ ...late, code: "other" }) })).toEqual(["neverCaught"]);
  });

  it("looks into sub-processes for the same code", () => {
    const inner = (event: object) => ({
      a: { type: "subProcess" },
      start2: { parent: "a" },
      x1: { parent: "a" },
      look: { parent: "a" },
      end3: { parent: "a" },
      end4: { parent: "a", event },
    });
    const inside = "start2>x1>look>end3 x1>end4";
    const withCondition = (more: Record<string, object>) => found(more, inside);
    expect(withCondition({ ...inner(bad), failed: caught(bad) })).not.toContain("neverCaught");
    expect(withCondition({ ...inner(bad), failed: caught({ ...bad, code: "other" }) })).toContain(
      "neverCaught",
    );
    expect(withCondition({ ...inner(late), failed: caught({ type: "escalation" }) })).not.toContain(
      "neverCaught",
    );
  });

  it("says nothing about times and messages, which come from anywhere", () => {
    expect(found({ failed: caught({ type: "timer", duration: "P1D" }) })).toEqual([]);
  });
});
