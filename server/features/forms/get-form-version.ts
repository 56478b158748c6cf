import { FormDefinitionSchema } from "@/contracts/form";
import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canReadForms } from "./forms.policy";
import { FormVersionInputSchema, GetFormVersionOutputSchema } from "./get-form-version.schema";

export const getFormVersion = memberProcedure
  .use(allow(canReadForms))
  .input(FormVersionInputSchema)
  .output(GetFormVersionOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const version = await tx.formVersion.findFirst({
        where: { id: input.versionId, formId: input.formId },
      });
      if (!version) throw notFound("version");
      return { number: version.number, definition: FormDefinitionSchema.parse(version.definition) };
    }),
  );
