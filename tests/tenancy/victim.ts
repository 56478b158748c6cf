import { FormDefinitionSchema } from "@/contracts/form";
import type { CurrentMember } from "@/server/auth/member";
import { createCaller } from "@/tests/support/caller";
import { sequence } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { queryAll } from "@/tests/support/query-all";

/** One of everything that a tenant can have. */
export type Victim = Awaited<ReturnType<typeof createVictim>>;

const FORM_ID = "01a20000-0000-7000-8000-00000000f0f0";
const form = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Victim's form",
  fields: [{ key: "secret", label: "Secret", type: "text" }],
});

/** The URL is the superuser's. */
export async function createVictim(url: string) {
  const definition = sequence("Victim's process", [
    {
      id: "approve",
      name: "Victim's task",
      type: "userTask",
      outcomes: [{ value: "yes", label: "Yes", tone: "positive", commentRequired: false }],
      candidates: [{ kind: "requester" }],
    },
  ]);
  const [start] = definition.elements;
  Object.assign(start ?? {}, { formId: FORM_ID });
  const ids = await publishProcess(url, { definition, forms: { [FORM_ID]: form } });
  const [tenant] = await queryAll<{ slug: string }>(url, "select slug from tenants where id = $1", [
    ids.tenantId,
  ]);
  const owner: CurrentMember = {
    ...ids,
    tenantSlug: tenant?.slug ?? "",
    tenantName: "Test",
    role: "owner",
    name: "Ada",
    email: `${ids.userId}@example.com`,
    timeZone: "UTC",
  };
  const caller = createCaller(owner);
  const { hookId } = await caller.hooks.create({ name: "Victim's hook", processId: ids.processId });
  const { linkId } = await caller.links.create({ name: "Victim's link", processId: ids.processId });
  const { endpointId } = await caller.endpoints.create({
    name: "Victim's endpoint",
    url: "https://victim.example",
    eventTypes: [],
  });
  const { id: invitationId } = await caller.members.invite({ email: "guest@victim.test", role: "admin" });
  await caller.messages.send({ name: "Victim's message", idempotencyKey: crypto.randomUUID() });
  const { instanceId } = await caller.instances.start({
    processId: ids.processId,
    submission: { secret: "Victim's secret" },
    idempotencyKey: crypto.randomUUID(),
  });
  const [task] = await queryAll<{ id: string; token: number }>(
    url,
    "select id, token from tasks where instance_id = $1",
    [instanceId],
  );
  const { id: delegationId } = await caller.delegations.create({
    toMemberId: await addColleague(url, ids.tenantId),
    startsAt: new Date(),
    endsAt: new Date(Date.now() + 24 * 60 * 60 * 1000),
  });
  const { operationId: bulkOperationId } = await caller.instances.bulkRepair({
    selection: { kind: "ids", instanceIds: [instanceId] },
    action: { action: "changeVariables", values: { secret: "Victim's other secret" } },
    reason: "Victim's reason",
    idempotencyKey: crypto.randomUUID(),
  });
  const { id: decisionId } = await caller.decisions.create({
    name: "Victim's decision",
    template: "approvalLevel",
  });
  const { versionId: decisionVersionId } = await caller.decisions.publish({ decisionId, draftRevision: 1 });
  const { draft: decisionModel } = await caller.decisions.get({ decisionId });
  const { id: tableId } = await caller.dataTables.create({ name: "Victim's table" });
  const { shape: tableShape } = await caller.dataTables.get({ tableId });
  const { scenarioId } = await caller.scenarios.save({
    processId: ids.processId,
    scenario: { name: "Victim's scenario", expected: { status: "completed" } },
  });
  const recordId = crypto.randomUUID();
  await caller.dataTables.saveRecords({
    tableId,
    create: [{ id: recordId, cells: { name: "Victim's record" } }],
  });
  const [formVersion] = await queryAll<{ id: string }>(
    url,
    "select id from form_versions where form_id = $1",
    [FORM_ID],
  );
  if (!task || !formVersion) {
    throw new Error("The victim's process made no task, or its form has no version.");
  }
  return {
    ...ids,
    slug: owner.tenantSlug,
    hookId,
    linkId,
    endpointId,
    invitationId,
    instanceId,
    bulkOperationId,
    taskId: task.id,
    token: task.token,
    delegationId,
    formId: FORM_ID,
    formVersionId: formVersion.id,
    form,
    decisionId,
    decisionVersionId,
    decisionModel,
    tableId,
    tableShape,
    recordId,
    scenarioId,
    definition,
  };
}

/** Somebody whom the owner can let stand in for them. */
async function addColleague(url: string, tenantId: string): Promise<string> {
  const [member] = await queryAll<{ id: string }>(
    url,
    `with colleague as (
       insert into users (id, email, name) values ($1, $2, 'Victim''s colleague') returning id
     )
     insert into members (tenant_id, id, user_id, role) select $3, gen_random_uuid(), id, 'participant' from colleague
     returning id`,
    [crypto.randomUUID(), `colleague-${tenantId}@example.com`, tenantId],
  );
  if (!member) throw new Error("The victim has no colleague.");
  return member.id;
}
