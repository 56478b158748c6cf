import type { Element, ProcessDefinition } from "@/contracts/process";
import type { Variables } from "@/contracts/value";
import type { Names } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import type { Task } from "@/prisma/generated/client";
import { FORMER_MEMBER } from "@/server/features/members/load-names";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { JournalEntrySchema } from "../instances/get-instance.schema";
import type { TaskDetail } from "./get-task.schema";

/** The tasks of an instance that are done, oldest first. */
export function listDecisions(tx: Transaction, instanceId: string): Promise<Task[]> {
  return tx.task.findMany({ where: { instanceId, status: "completed" }, orderBy: { endedAt: "asc" } });
}

/** What was decided and filled in before. A step of then may be gone: the request may have moved to another version. */
export async function presentHistory(
  tx: Transaction,
  instanceId: string,
  { earlier, definition, names }: { earlier: readonly Task[]; definition: ProcessDefinition; names: Names },
): Promise<Pick<TaskDetail, "decisions" | "startValues">> {
  const { started, byToken } = await listSubmissions(tx, instanceId);
  const elements = new Map(definition.elements.map((element) => [element.id, element]));
  const decisions = earlier.map((task) => ({
    taskName: task.name,
    returnedTo: task.returnedTo && titleOf(elements.get(task.returnedTo), task.returnedTo),
    outcomeLabel: outcomeLabel(elements.get(task.element), task.outcome),
    comment: task.comment,
    byName: (task.completedBy && names.member(task.completedBy)) || FORMER_MEMBER,
    at: task.endedAt ?? task.createdAt,
    values: byToken.get(task.token) ?? {},
  }));
  return { decisions, startValues: started };
}

const titleOf = (element: Element | undefined, id: string) =>
  element === undefined ? id : elementTitle(element);

function outcomeLabel(element: Element | undefined, value: string | null): string | null {
  const outcomes = element?.type === "userTask" ? element.outcomes : [];
  return outcomes.find((outcome) => outcome.value === value)?.label ?? null;
}

interface Submissions {
  /** With the start form. */
  started: Variables;
  /** What each task changed, by its token; the parts of several people taken together. */
  byToken: ReadonlyMap<number, Variables>;
}

/** What was filled in, as the journal has it: later values take nothing of it away. */
async function listSubmissions(tx: Transaction, instanceId: string): Promise<Submissions> {
  const rows = await tx.$queryRaw<{ events: unknown }[]>`
    select events from journal
    where instance_id = ${instanceId}::uuid
      and events::text ~ '"type": ?"(instanceStarted|taskVoted|taskCompleted)"'
    order by sequence`;
  const byToken = new Map<number, Variables>();
  let started: Variables = {};
  for (const event of rows.flatMap((row) => JournalEntrySchema.shape.events.parse(row.events))) {
    if (event.type === "instanceStarted") started = event.variables;
    if (event.type === "taskVoted" || event.type === "taskCompleted") {
      byToken.set(event.token, { ...byToken.get(event.token), ...event.values });
    }
  }
  return { started, byToken };
}
