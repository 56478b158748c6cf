import { FormDefinitionSchema } from "@/contracts/form";
import { type ElementOf, type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { completionSentence } from "@/engine/elements/completion-sentence";
import { taskInstructions } from "@/engine/elements/task-instructions";
import { stepFieldsOf } from "@/engine/form/step-fields";
import { unseenFields, withoutFields } from "@/engine/form/unseen-fields";
import { variablesAt } from "@/engine/instance/token-tree";
import { whyYou } from "@/engine/why/why-who";
import type { Instance } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import { notFound } from "@/server/errors";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { readStoredState } from "@/server/runtime/stored-state";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { fieldsOf } from "../instances/fields-of";
import { doableTasks, findDelegatorOf } from "./doable-tasks";
import { GetTaskInputSchema, GetTaskOutputSchema, type TaskDetail } from "./get-task.schema";
import { loadViewer } from "./load-viewer";
import { returnTargets } from "./return-targets";
import { listDecisions, presentHistory } from "./task-history";
import { listPartMembers, presentParts } from "./task-parts";
import { presentQuestions } from "./task-questions";
import { canAssignTasks, canSeeAllTasks, canWorkOnTasks } from "./tasks.policy";
import { whyBlocked } from "./why-blocked";

/** A task with its form, the instance's values, who does which part, and what was decided before. */
export const getTask = memberProcedure
  .use(allow(canWorkOnTasks))
  .input(GetTaskInputSchema)
  .output(GetTaskOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { member } = ctx;
      const row = await findTask(tx, member, input.taskId);
      if (!row) throw notFound("task");
      const version = row.instance.processVersion;
      const definition = ProcessDefinitionSchema.parse(version.definition);
      const element = userTaskOf(definition, row.element);
      const { form, unseen } = formOf(element, version.forms);
      const earlier = await listDecisions(tx, row.instanceId);
      const state = readStoredState(row.instance.state);
      const token = state.tokens[row.token];
      const variables = token === undefined ? state.variables : variablesAt(state, token);
      const delegator = row.status === "open" ? await findDelegatorOf(tx, member, row.id) : null;
      const names = await loadNames(tx, [
        row.claimedBy,
        row.completedBy,
        row.instance.requesterId,
        delegator,
        ...listPartMembers(row.votes, token?.task),
        ...row.questions.flatMap((question) => [question.askedBy, question.askedTo]),
        ...earlier.map((decision) => decision.completedBy),
      ]);
      const nameOf = (memberId: string) => names.member(memberId) ?? FORMER_MEMBER;
      const named = (memberId: string | null) => memberId && { memberId, name: nameOf(memberId) };
      const place = { element, state, definition, token };
      const acting = { memberId: member.memberId, delegator, mayDo: await mayDo(tx, member, row.id) };
      return {
        id: row.id,
        name: row.name,
        status: GetTaskOutputSchema.shape.status.parse(row.status),
        instructions: taskInstructions(element, variables, {
          now: new Date().toISOString(),
          timeZone: member.timeZone,
        }),
        createdAt: row.createdAt,
        dueAt: row.dueAt,
        onBehalfOf: named(delegator) || null,
        whyYou:
          row.status === "open" && token !== undefined
            ? whyYou({ ...place, token }, await loadViewer(tx, member, row.instance.processId), names)
            : null,
        blocked: row.status === "open" ? whyBlocked(place, acting) : null,
        canAssign: row.status === "open" && canAssignTasks(member),
        rule: completionSentence(element),
        parts: presentParts(element, row.votes, token?.task, names),
        questions: presentQuestions(row.questions, member.memberId, nameOf),
        requesterId: row.instance.requesterId === member.memberId ? null : row.instance.requesterId,
        claimedBy: named(row.claimedBy) || null,
        canRelease:
          row.claimedBy !== null &&
          (row.claimedBy === member.memberId || row.claimedBy === delegator || canSeeAllTasks(member)),
        completedByName: row.completedBy && nameOf(row.completedBy),
        returnTo: returnTargets(element, definition, state, token),
        outcomes: element.outcomes,
        form,
        ...stepFieldsOf(element),
        values: withoutFields(variables, unseen),
        ...withoutUnseen(await presentHistory(tx, row.instanceId, { earlier, definition, names }), unseen),
        fields: fieldsOf(version.forms.map((pinned) => pinned.formVersion.definition)),
        instance: { ...presentInstance(row.instance, definition, nameOf), startKind: state.startKind },
      };
    }),
  );

type PinnedForm = { formId: string; formVersion: { definition: unknown } };

/** The form that the step shows, and which of its hidden fields nothing in sight needs. */
function formOf({ formId, hiddenFields }: ElementOf<"userTask">, forms: readonly PinnedForm[]) {
  const pinned = forms.find((one) => one.formId === formId);
  const form = pinned ? FormDefinitionSchema.parse(pinned.formVersion.definition) : null;
  return { form, unseen: form === null ? new Set<string>() : unseenFields(form, hiddenFields) };
}

type History = Pick<TaskDetail, "decisions" | "startValues">;

/** What was filled in before, without what the step hides. */
function withoutUnseen({ decisions, startValues }: History, unseen: ReadonlySet<string>): History {
  return {
    startValues: withoutFields(startValues, unseen),
    decisions: decisions.map((one) => ({ ...one, values: withoutFields(one.values, unseen) })),
  };
}

async function findTask(tx: Transaction, member: CurrentMember, taskId: string) {
  const { memberId } = member;
  const mine = [
    await doableTasks(tx, member),
    { completedBy: memberId },
    { votes: { some: { votedBy: memberId } } },
  ];
  return tx.task.findFirst({
    where: { AND: [{ id: taskId }, { OR: mine }] },
    include: {
      votes: { orderBy: { number: "asc" } },
      questions: { orderBy: { number: "asc" } },
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

/** False for who has done a part of it and no more. */
async function mayDo(tx: Transaction, member: CurrentMember, taskId: string): Promise<boolean> {
  const where = { AND: [{ id: taskId }, await doableTasks(tx, member)] };
  return (await tx.task.findFirst({ where, select: { id: true } })) !== null;
}

function presentInstance(
  { id, reference, title, requesterId, startedAt, test }: Instance,
  { name: processName }: ProcessDefinition,
  nameOf: (memberId: string) => string,
): Omit<TaskDetail["instance"], "startKind"> {
  const requesterName = requesterId && nameOf(requesterId);
  return { id, reference, title, processName, requesterName, startedAt, test };
}

function userTaskOf(definition: ProcessDefinition, id: string): ElementOf<"userTask"> {
  const element = definition.elements.find((candidate) => candidate.id === id);
  if (element?.type !== "userTask") throw notFound("task");
  return element;
}
