/** Plays small processes and asks why they stand where they stand; Ana causes all that happens. */
import { roleCandidateIds } from "@/contracts/role-candidate";
import type { CallProgress, Viewer, Why } from "@/engine/why/types";
import { why } from "@/engine/why/why";
import { InstanceDriver, otherMember, testGroup, testMember } from "./instance-driver";

export const whyNames = {
  member: (id: string) => ({ [testMember]: "Ana Lopez", [otherMember]: "Ben Ode" })[id],
  group: (id: string) => (id === testGroup ? "Finance" : undefined),
  time: (instant: string) => instant.slice(5, 16).replace("T", " "),
};
/** Ana is in Finance, Ben is not. */
export const ana: Viewer = { memberId: testMember, candidateIds: new Set([testMember, testGroup]) };
export const ben: Viewer = {
  memberId: otherMember,
  candidateIds: new Set([otherMember, roleCandidateIds.participant]),
};

interface Asked {
  viewer?: Viewer;
  calls?: ReadonlyMap<number, CallProgress>;
  canRepair?: boolean;
}

export class WhyDriver extends InstanceDriver {
  /** Why the newest token at the element stands there. */
  explain(element: string, asked: Asked = {}): Why {
    const found = this.explainAll(asked).findLast((one) => one.element === element);
    if (found === undefined) throw new Error(`Nothing stands at "${element}", but at ${this.where().join()}`);
    return found;
  }

  explainAll(asked: Asked = {}): Why[] {
    const actor = { kind: "member" as const, memberId: testMember, userId: testMember };
    const journal = this.journal.map((entry) => ({ ...entry, actor }));
    return why(this.graph, journal, whyNames, { now: this.now, ...asked });
  }

  /** What one of the open tasks waits for happens. */
  completeAny(): void {
    const [id] = Object.entries(this.running.tokens).find(([, token]) => token.wait === "task") ?? [];
    this.do({
      type: "completeTask",
      token: Number(id),
      memberId: testMember,
      outcome: null,
      comment: null,
      submission: {},
    });
  }
}

/** A started instance of the process. */
export function startWhy(elements: readonly object[], flows: readonly string[]): WhyDriver {
  const driver = new WhyDriver({
    schemaVersion: 1,
    name: "Test",
    elements: elements.map((element) => ({ name: "", ...element })),
    flows: flows.map(flowOf),
  });
  driver.start();
  return driver;
}

/** "a > b", "a > b: name", "a > b if condition" or "a > b else". */
function flowOf(text: string) {
  const [, source, target, condition, otherwise, name] =
    /^(\w+) > (\w+)(?: if (.*?))?( else)?(?:: (.*))?$/.exec(text) ?? [];
  return {
    id: `${source}_${target}`,
    source,
    target,
    ...(condition && { condition }),
    ...(otherwise && { isDefault: true }),
    ...(name && { name }),
  };
}

export const start = { id: "start", type: "startEvent" };
export const end = { id: "end", type: "endEvent" };

/** A task for Finance. */
export function financeTask(id: string, name: string, more: object = {}) {
  return { id, name, type: "userTask", candidates: [{ kind: "group", groupId: testGroup }], ...more };
}

/** Sets a variable. */
export function keep(variable: string, expression: string) {
  return { id: "keep", type: "setValues", assignments: [{ variable, expression }] };
}
