import { ElementSchema, ProcessDefinitionSchema } from "@/contracts/process";
import type { CurrentMember } from "@/server/auth/member";
import { createCaller } from "./caller";

const outcomes = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** Publishes a process of user tasks in a row, each with the outcomes yes and no; gives its id. */
export async function publishTask(
  owner: CurrentMember,
  settings: Record<string, unknown>[],
): Promise<string> {
  const tasks = settings.map((task) =>
    ElementSchema.parse({ type: "userTask", name: `Task ${task.id}`, outcomes, ...task }),
  );
  const ids = ["start", ...tasks.map((task) => task.id), "end"];
  const draft = ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: ids.join(" "),
    elements: [
      { type: "startEvent", id: "start", name: "Start" },
      ...tasks,
      { type: "endEvent", id: "end", name: "End" },
    ],
    flows: ids.slice(1).map((target, index) => ({ id: `f${index}`, source: ids[index], target })),
  });
  const { processes } = createCaller(owner);
  const { id: processId } = await processes.create({ name: draft.name });
  const { draftRevision } = await processes.updateDraft({ processId, draftRevision: 1, draft });
  await processes.publish({ processId, draftRevision });
  return processId;
}
