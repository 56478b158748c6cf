import type { Element, ElementOf, ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { placesBefore } from "../../scope/places-before";

type UserTask = ElementOf<"userTask">;

/** Tasks that may have been done when a token comes to the element, as options of a list. */
export function earlierTasks(
  definition: ProcessDefinition,
  element: UserTask,
  isMeant: (task: UserTask) => boolean = () => true,
): { value: string; label: string }[] {
  const isTask = (other: Element): other is UserTask => other.type === "userTask" && other.id !== element.id;
  return placesBefore(definition, element.id)
    .done.filter(isTask)
    .filter(isMeant)
    .map((task) => ({ value: task.id, label: elementTitle(task) }));
}
