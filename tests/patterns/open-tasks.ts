import { type InstanceDriver, testMember } from "@/tests/support/instance-driver";

/** Completes the oldest open task of the element, also in the rounds of a loop. */
export function completeOpen(driver: InstanceDriver, element: string): void {
  const [id] = openTasks(driver, element);
  if (id === undefined) throw new Error(`No open task at "${element}".`);
  const complete = { type: "completeTask" as const, token: id, memberId: testMember };
  driver.do({ ...complete, outcome: null, comment: null, submission: {} });
}

/** Token ids of the open tasks of the element. */
export function openTasks(driver: InstanceDriver, element: string): number[] {
  return Object.entries(driver.running.tokens)
    .filter(([, token]) => token.element === element && token.wait === "task")
    .map(([id]) => Number(id));
}

/** Elements where somebody has to do something, in the order of their names. */
export function openElements(driver: InstanceDriver): string[] {
  const { tokens } = driver.running;
  return Object.values(tokens)
    .filter((token) => token.wait === "task")
    .map((token) => token.element)
    .toSorted();
}
