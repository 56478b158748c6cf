import { v7 as newId } from "uuid";
import { importDmn } from "@/interchange/dmn/import-dmn";
import { AppError } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ImportFileSchema } from "../interchange/interchange.schema";
import { keepOrigin } from "../interchange/origin-documents";
import { CreateDecisionOutputSchema } from "./create-decision.schema";
import { canBuildDecisions } from "./decisions.policy";
import { storedModel } from "./stored-model";

/** Makes a draft of a DMN file, which is kept with it. */
export const importDecision = memberProcedure
  .use(allow(canBuildDecisions))
  .input(ImportFileSchema)
  .output(CreateDecisionOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const read = importDmn(input.content);
    if (!read.ok) {
      throw new AppError("REFUSED", read.problems[0]?.message ?? "This file cannot be read.");
    }
    const name = read.model.name.trim() || input.fileName.replace(/\.[^.]*$/, "");
    const draft = storedModel({ ...read.model, name });
    const id = newId();
    return withTenant(tenantId, async (tx) => {
      const originId = await keepOrigin(tx, { tenantId, memberId, kind: "dmn", ...input });
      await tx.decision.create({
        data: { tenantId, id, name, draft, originId, createdBy: memberId, updatedBy: memberId },
      });
      return { id };
    });
  });
