import { isDeepStrictEqual } from "node:util";
import { FormDefinitionSchema } from "@/contracts/form";
import { checkForm } from "@/engine/form/check-form";
import { holdsValue } from "@/engine/form/holds-value";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { cutPage, keyset } from "../keyset";
import { canReadForms } from "./forms.policy";
import { ListFormsInputSchema, ListFormsOutputSchema } from "./list-forms.schema";

/** A page of forms, latest changed first. */
export const listForms = memberProcedure
  .use(allow(canReadForms))
  .input(ListFormsInputSchema)
  .output(ListFormsOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const rows = await tx.form.findMany({
        where: {
          archivedAt: input.archived ? { not: null } : null,
          ...(input.search && { name: { contains: input.search, mode: "insensitive" } }),
        },
        orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
        ...keyset(ctx.member.tenantId, input),
      });
      const { page, nextCursor } = cutPage(rows, input.limit);
      const versions = await tx.formVersion.findMany({
        where: { id: { in: page.flatMap((row) => row.publishedVersionId ?? []) } },
      });
      const users = await listUsers(
        tx,
        page.map((row) => row.id),
      );
      const items = page.map((row) => {
        const version = versions.find((candidate) => candidate.id === row.publishedVersionId);
        const draft = FormDefinitionSchema.parse(row.draft);
        return {
          id: row.id,
          name: row.name,
          fields: draft.fields.filter(holdsValue).length,
          version: version?.number ?? null,
          hasChanges: !version || !isDeepStrictEqual(version.definition, row.draft),
          errors: checkForm(draft).filter((problem) => problem.severity === "error").length,
          usedBy: users.get(row.id) ?? [],
          updatedAt: row.updatedAt,
        };
      });
      return { items, nextCursor };
    }),
  );

/** The processes that use each form, by their published versions. */
async function listUsers(tx: Transaction, formIds: string[]) {
  const processes = await tx.process.findMany({
    where: { archivedAt: null, publishedVersionId: { not: null } },
    select: { id: true, name: true, publishedVersionId: true },
    orderBy: { name: "asc" },
  });
  const pins = await tx.processVersionForm.findMany({
    where: {
      formId: { in: formIds },
      processVersionId: { in: processes.flatMap((process) => process.publishedVersionId ?? []) },
    },
  });
  const users = new Map<string, { id: string; name: string }[]>();
  for (const { id, name, publishedVersionId } of processes) {
    for (const pin of pins.filter((candidate) => candidate.processVersionId === publishedVersionId)) {
      users.set(pin.formId, [...(users.get(pin.formId) ?? []), { id, name }]);
    }
  }
  return users;
}
