import { v7 as newId } from "uuid";
import { readFormFile } from "@/interchange/forms/read-form-file";
import { AppError } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canBuildForms } from "./forms.policy";
import { ImportFormsInputSchema, ImportFormsOutputSchema } from "./import-forms.schema";

/** Makes a draft of each chosen form of a file. */
export const importForms = memberProcedure
  .use(allow(canBuildForms))
  .input(ImportFormsInputSchema)
  .output(ImportFormsOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const read = readFormFile(input.content, input.fileName);
    if (!read.ok) {
      throw new AppError("REFUSED", read.problems[0]?.message ?? "This file cannot be read.");
    }
    const chosen = read.forms.filter(({ id }) => input.forms.includes(id));
    if (chosen.length === 0) {
      throw new AppError("REFUSED", "The file has no form of that name. Read it again.");
    }
    const rows = chosen.map(({ definition }) => {
      const name = definition.title.trim() || "Untitled form";
      return { tenantId, id: newId(), name, draft: definition, createdBy: memberId, updatedBy: memberId };
    });
    return withTenant(tenantId, async (tx) => {
      await tx.form.createMany({ data: rows });
      return { forms: rows.map(({ id, name }) => ({ id, name })) };
    });
  });
