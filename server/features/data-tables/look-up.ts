import type { Field, FormDefinition } from "@/contracts/form";
import { FormDefinitionSchema } from "@/contracts/form";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { editableAt, type StepFields } from "@/engine/form/step-fields";
import type { CurrentMember } from "@/server/auth/member";
import { AppError, notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { memberProcedure } from "@/server/trpc/procedures";
import { canStartInstances } from "../instances/instances.policy";
import { loadStart } from "../instances/load-start";
import { getDoableTask } from "../tasks/get-doable-task";
import { canReadDataTables } from "./data-tables.policy";
import { LookUpInputSchema, LookUpOutputSchema, type LookupPlace } from "./look-up.schema";
import { type LookupSource, searchLookup } from "./search-lookup";

/** Records that a lookup offers to who fills in its form: participants meet data tables there and nowhere else. */
export const lookUp = memberProcedure
  .input(LookUpInputSchema)
  .output(LookUpOutputSchema)
  .query(async ({ ctx, input: { place, ...query } }) =>
    searchLookup(ctx.member.tenantId, await sourceAt(ctx.member, place), query),
  );

async function sourceAt(member: CurrentMember, place: LookupPlace): Promise<LookupSource> {
  switch (place.kind) {
    case "draft": {
      if (!canReadDataTables(member)) throw notFound("data table");
      return { ...place, columns: place.columns.map((key) => ({ key })) };
    }
    case "start": {
      if (!canStartInstances(member)) throw notFound("process");
      const { start, form } = await withTenant(member.tenantId, (tx) => loadStart(tx, place));
      return lookupOf(form, place.field, start);
    }
    case "task": {
      const { form, step } = await formOfTask(member, place.taskId);
      return lookupOf(form, place.field, step);
    }
  }
}

/** The field, where the step lets people fill it in. */
function lookupOf(form: FormDefinition | null, key: string, step: StepFields): LookupSource {
  const field: Field | undefined = form?.fields.find((one) => one.key === key);
  if (field?.type === "lookup" && editableAt(step)(key)) return field;
  throw new AppError("NOT_FOUND", "This form has no such lookup to fill in.");
}

async function formOfTask(
  member: CurrentMember,
  taskId: string,
): Promise<{ form: FormDefinition | null; step: StepFields }> {
  const task = await getDoableTask(member, taskId);
  const version = await withTenant(member.tenantId, async (tx) => {
    const instance = await tx.instance.findFirst({
      where: { id: task.instanceId },
      select: {
        processVersion: {
          select: {
            definition: true,
            forms: { select: { formId: true, formVersion: { select: { definition: true } } } },
          },
        },
      },
    });
    return instance?.processVersion;
  });
  if (!version) throw notFound("task");
  const { elements } = ProcessDefinitionSchema.parse(version.definition);
  const element = elements.find(({ id }) => id === task.element);
  if (element?.type !== "userTask") throw notFound("task");
  const pinned = version.forms.find(({ formId }) => formId === element.formId);
  const form = pinned ? FormDefinitionSchema.parse(pinned.formVersion.definition) : null;
  return { form, step: element };
}
