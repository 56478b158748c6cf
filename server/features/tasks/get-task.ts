import { FormDefinitionSchema } from "@/contracts/form";
import { type ElementOf, type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { taskInstructions } from "@/engine/elements/task-instructions";
import type { Task } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import { notFound } from "@/server/errors";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { readStoredState } from "@/server/runtime/stored-state";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { doableTasks } from "../instances/visible-instances";
import { GetTaskInputSchema, GetTaskOutputSchema, type TaskDetail } from "./get-task.schema";
import { canSeeAllTasks, canWorkOnTasks } from "./tasks.policy";

/** A task with its form, the instance's values and what was decided before. */
export const getTask = memberProcedure
  .use(allow(canWorkOnTasks))
  .input(GetTaskInputSchema)
  .output(GetTaskOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const task = await findTask(tx, ctx.member, input.taskId);
      if (!task) throw notFound("task");
      const version = task.instance.processVersion;
      const definition = ProcessDefinitionSchema.parse(version.definition);
      const element = userTaskOf(definition, task.element);
      const form = version.forms.find((pinned) => pinned.formId === element.formId);
      const earlier = await listDecisions(tx, task.instanceId);
      const names = await loadNames(tx, [
        task.claimedBy,
        task.completedBy,
        task.instance.requesterId,
        ...earlier.map((decision) => decision.completedBy),
      ]);
      const state = readStoredState(task.instance.state);
      return {
        id: task.id,
        name: task.name,
        status: GetTaskOutputSchema.shape.status.parse(task.status),
        instructions: taskInstructions(element, state.variables, {
          now: new Date().toISOString(),
          timeZone: ctx.member.timeZone,
        }),
        createdAt: task.createdAt,
        claimedBy: task.claimedBy
          ? { memberId: task.claimedBy, name: names.member(task.claimedBy) ?? FORMER_MEMBER }
          : null,
        canRelease:
          task.claimedBy !== null && (task.claimedBy === ctx.member.memberId || canSeeAllTasks(ctx.member)),
        completedByName: task.completedBy && (names.member(task.completedBy) ?? FORMER_MEMBER),
        outcomes: element.outcomes,
        form: form ? FormDefinitionSchema.parse(form.formVersion.definition) : null,
        editableFields: element.editableFields,
        values: state.variables,
        decisions: earlier.map((decision) => presentDecision(decision, definition, names)),
        instance: {
          id: task.instanceId,
          reference: task.instance.reference,
          title: task.instance.title,
          processName: definition.name,
          requesterName:
            task.instance.requesterId && (names.member(task.instance.requesterId) ?? FORMER_MEMBER),
          startedAt: task.instance.startedAt,
        },
      };
    }),
  );

async function findTask(tx: Transaction, member: CurrentMember, taskId: string) {
  const mayDo = await doableTasks(tx, member);
  return tx.task.findFirst({
    where: { AND: [{ id: taskId }, { OR: [mayDo, { completedBy: member.memberId }] }] },
    include: {
      instance: {
        include: {
          processVersion: {
            include: { forms: { include: { formVersion: { select: { definition: true } } } } },
          },
        },
      },
    },
  });
}

function listDecisions(tx: Transaction, instanceId: string): Promise<Task[]> {
  return tx.task.findMany({ where: { instanceId, status: "completed" }, orderBy: { endedAt: "asc" } });
}

function userTaskOf(definition: ProcessDefinition, id: string): ElementOf<"userTask"> {
  const element = definition.elements.find((candidate) => candidate.id === id);
  if (element?.type !== "userTask") throw notFound("task");
  return element;
}

function presentDecision(
  task: Task,
  definition: ProcessDefinition,
  names: Names,
): TaskDetail["decisions"][number] {
  const element = userTaskOf(definition, task.element);
  return {
    taskName: task.name,
    outcomeLabel: element.outcomes.find((outcome) => outcome.value === task.outcome)?.label ?? null,
    comment: task.comment,
    byName: (task.completedBy && names.member(task.completedBy)) || FORMER_MEMBER,
    at: task.endedAt ?? task.createdAt,
  };
}
