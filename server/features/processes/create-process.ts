import { v7 as newId } from "uuid";
import type { ProcessDefinition } from "@/contracts/process";
import { getOwnedForm } from "@/server/features/forms/get-owned-form";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { CreateProcessInputSchema, CreateProcessOutputSchema } from "./create-process.schema";
import { canBuildProcesses } from "./processes.policy";
import { templatePlans } from "./templates/process-templates";

export const createProcess = memberProcedure
  .use(allow(canBuildProcesses))
  .input(CreateProcessInputSchema)
  .output(CreateProcessOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const id = newId();
    const draft: ProcessDefinition = { schemaVersion: 1, name: input.name, ...templatePlans[input.template] };
    return withTenant(tenantId, async (tx) => {
      const { formId } = input;
      if (formId !== undefined) {
        await getOwnedForm(tx, formId);
        draft.elements = draft.elements.map((element) =>
          element.type === "startEvent" ? { ...element, formId } : element,
        );
      }
      await tx.process.create({ data: { tenantId, id, name: input.name, draft, createdBy: memberId } });
      return { id };
    });
  });
