import { end, play, type Settings, set, start, task } from "@/tests/support/drawn-process";
import { type InstanceDriver, otherMember, testMember } from "@/tests/support/instance-driver";

const both = [testMember, otherMember].map((memberId) => ({ kind: "member", memberId }));
const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

function started(...middle: Settings[]): InstanceDriver {
  const path = ["start", ...middle.map(({ id }) => id), "end"].join(">");
  const driver = play([start, ...middle, end], path);
  driver.start();
  return driver;
}

const vote = (rule: object) => started(task("vote", { candidates: both, outcomes: yesNo, completion: rule }));

function asked(): InstanceDriver {
  const driver = started(task("work"));
  const token = driver.at("work").id;
  driver.do({ type: "askTask", token, memberId: testMember, to: otherMember, question: "Which supplier?" });
  return driver;
}

/** What people and other systems do. */
export const workScenarios: Record<string, () => InstanceDriver> = {
  "task-of-all-half-done": () => {
    const driver = vote({ rule: "all" });
    driver.completeTask("vote", "yes", { memberId: otherMember });
    return driver;
  },

  "task-of-all-done": () => {
    const driver = vote({ rule: "all" });
    driver.completeTask("vote", "yes", { memberId: otherMember });
    driver.completeTask("vote", "yes", { memberId: testMember });
    return driver;
  },

  "task-one-after-the-other": () => {
    const driver = vote({ rule: "sequential" });
    driver.completeTask("vote", "yes", { memberId: testMember });
    return driver;
  },

  "task-assigned": () => {
    const driver = started(task("work"));
    const token = driver.at("work").id;
    driver.do({ type: "assignTask", token, memberId: otherMember, reason: "Ana is away." });
    return driver;
  },

  "task-followed-up": () => {
    const followUps = [{ after: "P1D", kind: "remind", to: both }];
    const driver = started(task("work", { candidates: both, dueAfter: "P2D", followUps }));
    driver.do({ type: "fireTimer", token: driver.at("work").id, purpose: "followUp" });
    return driver;
  },

  "task-waits-for-an-answer": () => asked(),

  "task-after-an-answer": () => {
    const driver = asked();
    const token = driver.at("work").id;
    driver.do({ type: "answerTask", token, memberId: otherMember, answer: "Acme Tools." });
    driver.completeTask("work");
    return driver;
  },

  "task-sent-back": () => {
    const driver = started(task("draft"), task("check", { returnTo: ["draft"] }));
    driver.completeTask("draft");
    const token = driver.at("check").id;
    const comment = "The sum is wrong.";
    driver.do({ type: "returnTask", token, memberId: testMember, element: "draft", comment });
    return driver;
  },

  "call-waiting": () => started({ id: "check", type: "callActivity", processId: testMember }),

  "call-completed": () => {
    const outputs = [{ variable: "verdict", expression: "called.answer" }];
    const driver = started({ id: "check", type: "callActivity", processId: testMember, outputs });
    driver.do({ type: "callCompleted", token: driver.at("check").id, output: { answer: "fine" } });
    return driver;
  },

  "call-failed": () => {
    const driver = started({ id: "check", type: "callActivity", processId: testMember });
    driver.do({ type: "callFailed", token: driver.at("check").id, reason: "It was ended." });
    return driver;
  },

  "script-and-manual-task": () => {
    const inputs = [{ variable: "n", expression: "1" }];
    const driver = started(
      { id: "compute", type: "scriptTask", source: "return inputs.n + 1;", inputs },
      { id: "file", type: "manualTask" },
    );
    driver.do({ type: "effectSucceeded", token: driver.at("compute").id, result: 2 });
    return driver;
  },

  "send-and-receive": () => {
    const event = { type: "message", name: "answer", correlationKey: "7" };
    const driver = started(
      { id: "ask", type: "sendTask", event },
      { id: "hear", type: "receiveTask", event },
    );
    driver.do({ type: "occur", token: driver.at("hear").id, payload: "yes" });
    return driver;
  },

  "repaired-by-hand": () => {
    const driver = started(set("begin", "n", "1"), task("work"), task("more"));
    const { id: token } = driver.at("work");
    const reason = "It was entered wrongly.";
    driver.do({ type: "repair", reason, repair: { action: "changeVariables", values: { n: 2 } } });
    driver.do({ type: "repair", reason, repair: { action: "skip", token, values: { n: 3 } } });
    return driver;
  },
};
