import { v7 as newId } from "uuid";
import type { FormDefinition } from "@/contracts/form";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { CreateFormInputSchema, CreateFormOutputSchema } from "./create-form.schema";
import { canBuildForms } from "./forms.policy";
import { formPlans } from "./templates/form-templates";

export const createForm = memberProcedure
  .use(allow(canBuildForms))
  .input(CreateFormInputSchema)
  .output(CreateFormOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const id = newId();
    const draft: FormDefinition = { schemaVersion: 1, title: input.name, ...formPlans[input.template] };
    return withTenant(tenantId, async (tx) => {
      await tx.form.create({
        data: { tenantId, id, name: input.name, draft, createdBy: memberId, updatedBy: memberId },
      });
      return { id };
    });
  });
