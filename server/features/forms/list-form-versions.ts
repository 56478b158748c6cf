import { FormDefinitionSchema } from "@/contracts/form";
import { PublicationSchema } from "@/contracts/impact";
import { holdsValue } from "@/engine/form/holds-value";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canReadForms } from "./forms.policy";
import { FormIdInputSchema } from "./get-form.schema";
import { getOwnedForm } from "./get-owned-form";
import { ListFormVersionsOutputSchema } from "./list-form-versions.schema";

/** Far more than anybody reads; older versions stay reachable through the processes that use them. */
const MOST_VERSIONS = 200;

/** Latest first. */
export const listFormVersions = memberProcedure
  .use(allow(canReadForms))
  .input(FormIdInputSchema)
  .output(ListFormVersionsOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const form = await getOwnedForm(tx, input.formId);
      const versions = await tx.formVersion.findMany({
        where: { formId: form.id },
        orderBy: { number: "desc" },
        take: MOST_VERSIONS,
      });
      const names = await loadNames(
        tx,
        versions.map((version) => version.publishedBy),
      );
      return versions.map((version) => ({
        id: version.id,
        number: version.number,
        publishedAt: version.publishedAt,
        publishedBy: names.member(version.publishedBy) ?? FORMER_MEMBER,
        note: version.note,
        publication: PublicationSchema.nullable().parse(version.publication),
        fields: FormDefinitionSchema.parse(version.definition).fields.filter(holdsValue).length,
        isCurrent: version.id === form.publishedVersionId,
      }));
    }),
  );
