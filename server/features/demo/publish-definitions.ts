import type { FormDefinition } from "@/contracts/form";
import type { ProcessDefinition } from "@/contracts/process";
import type { DemoTenant } from "./demo-tenant";

/** Builds and publishes a form as a builder would; gives its id. */
export async function publishForm(
  { caller }: Pick<DemoTenant, "caller">,
  definition: FormDefinition,
): Promise<string> {
  const { id } = await caller.forms.create({ name: definition.title });
  const { draftRevision } = await caller.forms.updateDraft({
    formId: id,
    draftRevision: 1,
    draft: definition,
  });
  await caller.forms.publish({ formId: id, draftRevision });
  return id;
}

/** Builds and publishes a process; gives its id. */
export async function publishProcess(
  { caller }: Pick<DemoTenant, "caller">,
  definition: ProcessDefinition,
): Promise<string> {
  const { id } = await caller.processes.create({ name: definition.name });
  await publishNextVersion({ caller }, id, definition);
  return id;
}

/** Changes the draft of a process and publishes it. */
export async function publishNextVersion(
  { caller }: Pick<DemoTenant, "caller">,
  processId: string,
  draft: ProcessDefinition,
): Promise<void> {
  const { draftRevision: before } = await caller.processes.get({ processId });
  const { draftRevision } = await caller.processes.updateDraft({ processId, draftRevision: before, draft });
  await caller.processes.publish({ processId, draftRevision });
}
