import { FormDefinitionSchema } from "@/contracts/form";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { startsFor } from "@/engine/definition/starts";
import { elementTitle } from "@/engine/elements/element-title";
import { stepFieldsOf } from "@/engine/form/step-fields";
import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canStartInstances } from "./instances.policy";
import { GetStartInputSchema, GetStartOutputSchema } from "./start-instance.schema";

/** What a member needs to start a process: its name and the start form of the published version. */
export const getStart = memberProcedure
  .use(allow(canStartInstances))
  .input(GetStartInputSchema)
  .output(GetStartOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const process = await tx.process.findFirst({
        where: { id: input.processId, archivedAt: null },
        select: { id: true, publishedVersionId: true },
      });
      const version =
        process?.publishedVersionId &&
        (await tx.processVersion.findFirst({
          where: { id: process.publishedVersionId },
          include: { forms: { include: { formVersion: { select: { definition: true } } } } },
        }));
      if (!version) throw notFound("process");
      const definition = ProcessDefinitionSchema.parse(version.definition);
      const starts = startsFor(definition, "member");
      const start = starts.find(({ id }) => id === (input.element ?? id));
      if (!start) throw notFound("process");
      const form = version.forms.find((pinned) => pinned.formId === start.formId);
      return {
        processId: input.processId,
        name: definition.name,
        description: definition.description ?? null,
        starts: starts.map((one) => ({ element: one.id, title: elementTitle(one) })),
        element: start.id,
        form: form ? FormDefinitionSchema.parse(form.formVersion.definition) : null,
        ...stepFieldsOf(start),
      };
    }),
  );
