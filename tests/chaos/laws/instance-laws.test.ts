import { expect, it } from "vitest";
import { InstanceDriver } from "../../support/instance-driver";
import type { ChaosPeer } from "../chaos-peer";
import { callOf, orderForm } from "../chaos-processes";
import { instanceLaws } from "./instance-laws";
import type { WrittenInstance } from "./read-instances";

const around = {
  formId: "01a20000-0000-7000-8000-000000000001",
  memberId: "01980000-0000-7000-8000-00000000a001",
  peerUrl: "http://127.0.0.1:1",
  calledId: "",
};
const KEY = "key-of-the-call";

function peer(receipts: number): ChaosPeer {
  const record = { calls: receipts, receipts, order: "order-1", isMixed: false };
  return { url: "", byKey: new Map([[KEY, record]]), close: async () => undefined };
}

/** A request that called the outside and ended. */
function ended(): WrittenInstance {
  const definition = callOf(around);
  const driver = new InstanceDriver(definition, { [around.formId]: orderForm });
  driver.start({ order: "order-1" });
  const { id: token } = driver.at("call");
  driver.do({ type: "effectSucceeded", token, result: { status: 200, body: { receipt: KEY } } });
  const journal = driver.journal.map((entry, index) => ({ ...entry, sequence: index + 1 }));
  const facts = journal.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === "elementCompleted" ? [event] : [])),
  );
  return {
    id: "one",
    tenantId: "tenant",
    process: "Call",
    elements: definition.elements.map((element) => element.id),
    status: "completed",
    revision: journal.length,
    incidents: 0,
    state: JSON.parse(JSON.stringify(driver.state)),
    journal,
    facts: facts.map(({ token: at, element }) => ({ token: at, element })),
    effects: [{ id: KEY, element: "call", status: "succeeded" }],
  };
}

/** Names of the laws that the instance breaks. */
function broken(instance: WrittenInstance, outside = peer(1)): string[] {
  return Object.entries(instanceLaws)
    .filter(([, judge]) => judge(instance, outside) !== null)
    .map(([name]) => name);
}

it("finds nothing wrong with a request that went its way", () => {
  expect(broken(ended())).toEqual([]);
});

it("sees a decision that is missing in the journal", () => {
  const instance = ended();
  instance.journal.pop();
  expect(broken(instance)).toEqual(
    expect.arrayContaining(["no journal has a gap", "every stored state is what its journal adds up to"]),
  );
});

it("sees a decision that was written twice", () => {
  const instance = ended();
  const last = instance.journal.at(-1);
  if (last === undefined) throw new Error("The journal is empty.");
  instance.journal.push({ ...last, sequence: last.sequence + 1 });
  instance.revision += 1;
  expect(broken(instance)).toContain("no step is done twice");
});

it("sees a fact that is missing", () => {
  const instance = ended();
  instance.facts.pop();
  expect(broken(instance)).toEqual(["the step facts are the journal's"]);
});

it("sees a call under a second key, and a result that the outside never gave", () => {
  const name = "every outside call has one key, and its receipt came back";
  const instance = ended();
  expect(broken(instance, peer(0))).toEqual([name]);
  instance.effects.push({ id: "another", element: "call", status: "succeeded" });
  expect(broken(instance)).toEqual([name]);
});

it("sees a request that stands still where it should not", () => {
  const instance = ended();
  instance.status = "running";
  expect(broken(instance)).toEqual(["every request has ended, or waits where it should"]);
});

it("sees an incident that nobody caused", () => {
  const instance = { ...ended(), incidents: 1 };
  expect(broken(instance)).toContain("there is no incident that nobody caused");
});
