import { expect, it } from "vitest";
import type { JournalEvent } from "@/contracts/journal";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { compile } from "@/engine/definition/compile";
import { evolve } from "@/engine/instance/evolve";
import type { InstanceState } from "@/engine/instance/types";
import { project } from "./project";
import { noRows } from "./projected-rows";

const ADA = "01980000-0000-7000-8000-00000000a001";
const INSTANCE = "01980000-0000-7000-8000-00000000c001";
const EARLIER = "2026-03-02T09:00:00.000Z";
const NOW = "2026-03-02T10:00:00.000Z";

function graph() {
  const compiled = compile(
    ProcessDefinitionSchema.parse({
      schemaVersion: 1,
      name: "Approval",
      elements: [
        { id: "begin", name: "", type: "startEvent" },
        { id: "approve", name: "Approve it", type: "userTask", candidates: [{ kind: "requester" }] },
        { id: "done", name: "", type: "endEvent" },
      ],
      flows: [
        { id: "f1", source: "begin", target: "approve" },
        { id: "f2", source: "approve", target: "done" },
      ],
    }),
    {},
  );
  if (!compiled.ok) throw new Error("The test's process does not compile.");
  return compiled.graph;
}

const START: JournalEvent[] = [
  { type: "instanceStarted", startKind: "member", requester: ADA, variables: {} },
  { type: "elementEntered", token: 1, element: "begin", via: null },
  { type: "elementCompleted", token: 1, element: "begin" },
  { type: "elementEntered", token: 2, element: "approve", via: "f1" },
];

function projected(before: InstanceState | null, events: JournalEvent[], more = false) {
  const rows = noRows();
  const place = { instanceId: INSTANCE, processId: "p", processVersionId: "v", parent: null, callDepth: 0 };
  const state = evolve(before, events, NOW);
  project(
    {
      ...place,
      graph: graph(),
      before,
      state,
      revisionBefore: 3,
      events,
      more,
      now: NOW,
      actor: { kind: "system" },
    },
    rows,
    () => "task-id",
  );
  return rows;
}

it("dates a step from entering, also in an earlier decision, to leaving, with who did it", () => {
  const before = evolve(null, START, EARLIER);
  const { facts } = projected(before, [
    { type: "taskCompleted", token: 2, completedBy: ADA, outcome: "yes", comment: null, values: {} },
    { type: "elementCompleted", token: 2, element: "approve", outcome: "yes" },
  ]);
  expect(facts).toMatchObject([
    {
      token: 2,
      element: "approve",
      elementType: "userTask",
      enteredAt: EARLIER,
      leftAt: NOW,
      outcome: "yes",
      performerId: ADA,
    },
  ]);
});

it("resolves the requester and names each candidate once", () => {
  const { tasks, taskCandidates } = projected(null, [
    ...START,
    {
      type: "taskCreated",
      token: 2,
      element: "approve",
      candidates: [{ kind: "requester" }, { kind: "member", memberId: ADA }, { kind: "group", groupId: "g" }],
    },
  ]);
  expect(tasks).toMatchObject([{ id: "task-id", name: "Approve it", token: 2 }]);
  expect(taskCandidates).toEqual([
    { taskId: "task-id", kind: "member", candidateId: ADA },
    { taskId: "task-id", kind: "group", candidateId: "g" },
  ]);
});

it("gives an effect the same id when the same is asked again at the same place, else another", () => {
  const ask = (text: string): JournalEvent => ({
    type: "effectRequested",
    token: 2,
    element: "approve",
    request: { kind: "email", to: [], subject: "s", text },
    retry: { attempts: 1, backoffSeconds: 0 },
  });
  const idOf = (text: string) => projected(null, [...START, ask(text)]).effects[0]?.id;
  expect(idOf("a")).toBe(idOf("a"));
  expect(idOf("a")).not.toBe(idOf("b"));
});

it("counts a revision only when something happened, and is ready only while more is to do", () => {
  const idle = projected(evolve(null, START, EARLIER), []);
  expect(idle.instances).toMatchObject([{ revisionBefore: 3, revision: 3, readyAt: null }]);
  expect(idle.journal).toEqual([]);
  const busy = projected(null, START, true);
  expect(busy.instances).toMatchObject([{ revision: 4, readyAt: NOW }]);
  expect(busy.journal).toMatchObject([{ sequence: 4 }]);
});

it("counts a join from the arrival of its first token", () => {
  const before = evolve(
    null,
    [...START, { type: "tokenArrived", token: 3, element: "done", via: "f2" }],
    EARLIER,
  );
  const { facts } = projected(before, [
    { type: "tokenArrived", token: 4, element: "done", via: "f2" },
    { type: "tokensJoined", element: "done", tokens: [3, 4] },
    { type: "elementEntered", token: 5, element: "done", via: null },
    { type: "elementCompleted", token: 5, element: "done" },
  ]);
  expect(facts).toMatchObject([{ token: 5, enteredAt: EARLIER, leftAt: NOW }]);
});

it("cancels what waits at tokens that were given up", () => {
  const rows = projected(evolve(null, START, EARLIER), [{ type: "tokensCancelled", tokens: [2, 3] }]);
  expect(rows.cancelledTokens).toEqual([
    { instanceId: INSTANCE, token: 2, at: NOW },
    { instanceId: INSTANCE, token: 3, at: NOW },
  ]);
});

it("counts the rounds of a loop as passes, not the token that waits for them", () => {
  const body = { token: 2, element: "approve" };
  const { facts } = projected(null, [
    ...START,
    { type: "loopStarted", ...body, kind: "multiInstance", total: 1 },
    { type: "elementEntered", token: 3, element: "approve", via: null, scope: 2, round: 0 },
    { type: "elementCompleted", token: 3, element: "approve" },
    { type: "elementCompleted", ...body },
  ]);
  expect(facts.map((fact) => fact.token)).toEqual([1, 3]);
});

it("subscribes what waits for others, but not what gave up waiting in the same decision", () => {
  const awaited = (token: number): JournalEvent[] => [
    { type: "elementEntered", token, element: "approve", via: null },
    {
      type: "eventAwaited",
      token,
      element: "approve",
      event: { kind: "message", name: "paid", correlationKey: null },
    },
  ];
  const before = evolve(null, [...START, ...awaited(3)], EARLIER);
  const { exchange } = projected(before, [
    ...awaited(4),
    ...awaited(5),
    { type: "tokensCancelled", tokens: [4] },
    { type: "eventOccurred", token: 3, payload: 1 },
  ]);
  expect([...exchange.subscriptions.values()]).toMatchObject([
    { token: 5, name: "paid", correlationKey: "" },
  ]);
  expect(exchange.endedSubscriptions).toEqual([{ instanceId: INSTANCE, token: 3 }]);
});
