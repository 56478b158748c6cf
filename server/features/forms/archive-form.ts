import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { tellsOfDraft } from "@/server/trpc/tells-of-draft";
import { ArchiveFormInputSchema, ArchiveFormOutputSchema } from "./archive-form.schema";
import { canBuildForms } from "./forms.policy";

/** An archived form cannot be changed or newly used; processes that use a version of it go on. */
export const archiveForm = memberProcedure
  .use(allow(canBuildForms))
  .use(tellsOfDraft("form"))
  .input(ArchiveFormInputSchema)
  .output(ArchiveFormOutputSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { count } = await tx.form.updateMany({
        where: { id: input.formId },
        data: { archivedAt: input.archived ? new Date() : null },
      });
      if (count === 0) throw notFound("form");
      return { archived: input.archived };
    }),
  );
